#!/usr/bin/env python3
"""Packs the texts into Packed+Guidance.swift, in the order in which they are offered.

    pack.py [SWIFT-FILE]
"""
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
NAMES = ["safety", "fire", "moving", "journey", "insurance", "bag", "interview", "words"]
FILES = [f"{name}.{language}.txt" for name in NAMES for language in ["en", "es"]] + ["countries.txt"]

target = sys.argv[1] if len(sys.argv) > 1 else HERE / "Packed+Guidance.swift"
pack = HERE.parent / "Records" / "Fields" / "pack.py"
subprocess.run([sys.executable, pack, "--each", "guidance", target, *[HERE / "Texts" / file for file in FILES]], check=True)
