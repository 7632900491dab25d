"""Chromium and Firefox as the tests of pages use them: open a page, run a script in it, print it, save from it."""
import base64
import json
import pathlib
import shutil
import socket
import subprocess
import tempfile
import time

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright


class Chromium:
    """Debian's Chromium, by way of Playwright."""

    name = "Chromium"
    numbers_pages = True

    @staticmethod
    def is_here():
        return shutil.which("chromium") is not None

    def __enter__(self):
        self.play = sync_playwright().start()
        self.browser = self.play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        self.tab, self.said, self.asked, self.downloads = self.browser.new_page(), [], [], []
        self.tab.on("console", lambda message: self.said.append(message.text))
        self.tab.on("pageerror", lambda error: self.said.append(str(error)))
        self.tab.on("request", lambda request: self.asked.append(request.url))
        self.tab.on("download", lambda download: self.downloads.append(download))
        return self

    def __exit__(self, *_):
        self.browser.close()
        self.play.stop()

    def open(self, address):
        self.tab.goto(address)

    def resize(self, width, height):
        self.tab.set_viewport_size({"width": width, "height": height})

    def run(self, script):
        return self.tab.evaluate(f"() => {{ {script} }}")

    def pdf(self, width, height):
        return self.tab.pdf(width=f"{width / 72}in", height=f"{height / 72}in")

    def saved(self, name):
        end = time.monotonic() + 20
        while time.monotonic() < end:
            for download in self.downloads:
                if download.suggested_filename == name:
                    self.downloads.remove(download)
                    return pathlib.Path(download.path()).read_bytes()
            self.tab.wait_for_timeout(50)
        return None

    def axe(self):
        """What hinders some people, by the rules of axe."""
        violations = Axe().run(self.tab).response["violations"]
        return [(one["id"], [node["html"][:120] for node in one["nodes"][:3]]) for one in violations]

    def messages(self):
        """What the page complained of, and what it asked for elsewhere."""
        return self.said + [address for address in self.asked if not address.startswith(("file:", "blob:"))]


class Firefox:
    """Firefox without a window, driven by its own protocol, Marionette."""

    name = "Firefox"
    numbers_pages = False

    @staticmethod
    def is_here():
        return Firefox.path() is not None

    @staticmethod
    def path():
        return shutil.which("firefox-esr") or shutil.which("firefox")

    def __enter__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="homebook-firefox-"))
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        settings = {
            "marionette.port": port, "browser.download.dir": str(self.folder), "browser.download.folderList": 2,
            "browser.download.alwaysOpenPanel": False, "browser.shell.checkDefaultBrowser": False,
            "datareporting.policy.dataSubmissionEnabled": False, "app.update.disabledForTesting": True,
            "network.captive-portal-service.enabled": False, "network.connectivity-service.enabled": False,
        }
        lines = [f"user_pref({json.dumps(key)}, {json.dumps(value)});" for key, value in settings.items()]
        (self.folder / "user.js").write_text("\n".join(lines))
        self.process = subprocess.Popen(
            [Firefox.path(), "--marionette", "--remote-allow-system-access", "--headless", "--no-remote", "--profile",
             str(self.folder)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.number = 0
        self.socket = self.connected(port)
        self.received()
        self.ask("WebDriver:NewSession", {"capabilities": {}})
        self.ask("WebDriver:SetTimeouts", {"script": 120000, "pageLoad": 120000})
        return self

    @staticmethod
    def connected(port):
        end = time.monotonic() + 120
        while True:
            try:
                return socket.create_connection(("127.0.0.1", port), timeout=180)
            except OSError:
                if time.monotonic() > end:
                    raise
                time.sleep(0.2)

    def __exit__(self, *_):
        try:
            self.ask("Marionette:Quit", {"flags": ["eForceQuit"]})
        except (OSError, RuntimeError):
            self.process.terminate()
        self.process.wait(60)
        shutil.rmtree(self.folder, ignore_errors=True)

    def received(self):
        digits = b""
        while (letter := self.socket.recv(1)) != b":":
            if not letter:
                raise RuntimeError("Firefox has gone")
            digits += letter
        left, data = int(digits), b""
        while left > len(data):
            data += self.socket.recv(left - len(data))
        return json.loads(data)

    def ask(self, command, values):
        self.number += 1
        message = json.dumps([0, self.number, command, values]).encode()
        self.socket.sendall(str(len(message)).encode() + b":" + message)
        _, _, fault, result = self.received()
        if fault:
            raise RuntimeError(f"{command}: {fault['message']}")
        return result

    def open(self, address):
        self.ask("WebDriver:Navigate", {"url": address})

    def resize(self, width, height):
        self.ask("WebDriver:SetWindowRect", {"width": width, "height": height})
        edge = self.run("return outerWidth - innerWidth")
        self.ask("WebDriver:SetWindowRect", {"width": width + edge, "height": height})

    def run(self, script):
        return self.ask("WebDriver:ExecuteScript", {"script": script, "args": [], "sandbox": "default"})["value"]

    def pdf(self, width, height):
        page = {"width": width / 72 * 2.54, "height": height / 72 * 2.54}
        printed = self.ask("WebDriver:Print", {"page": page, "shrinkToFit": True})
        return base64.b64decode(printed["value"])

    def saved(self, name):
        file, end = self.folder / name, time.monotonic() + 20
        while time.monotonic() < end:
            if file.exists() and file.stat().st_size and not file.with_name(name + ".part").exists():
                return self.taken(file)
            time.sleep(0.05)
        return None

    @staticmethod
    def taken(file):
        data = file.read_bytes()
        file.unlink()
        return data

    def axe(self):
        """The same, in Firefox."""
        script = Axe().axe_script + """;
            const tell = arguments[arguments.length - 1];
            window.axe.run(document, {resultTypes: ["violations"]}).then((result) => tell(JSON.stringify(
                result.violations.map((one) => [one.id, one.nodes.slice(0, 3).map((node) => node.html.slice(0, 120))]))),
                (error) => tell(JSON.stringify([["error", String(error)]])))"""
        told = self.ask("WebDriver:ExecuteAsyncScript", {"script": script, "args": [], "sandbox": "default"})
        return json.loads(told["value"])

    def messages(self):
        """What the console of the browser holds of pages from the disk."""
        self.ask("Marionette:SetContext", {"value": "chrome"})
        script = """return Services.console.getMessageArray().filter((one) => one instanceof Ci.nsIScriptError
            && String(one.sourceName).startsWith("file:")).map((one) => one.errorMessage)"""
        said = self.ask("WebDriver:ExecuteScript", {"script": script, "args": [], "sandbox": "system"})["value"]
        self.ask("Marionette:SetContext", {"value": "content"})
        return said
