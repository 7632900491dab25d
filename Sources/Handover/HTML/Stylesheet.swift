/// How a page looks: on a screen of any width, and on paper.
enum Stylesheet {
  /// The letters of the margins of printed pages.
  static let margin = "font: 8.5pt system-ui, \"Liberation Sans\", sans-serif; color: #5a6468"

  static let all: Code = """
    :root { --ink: #20272b; --soft: #59646a; --line: #dcd8cc; --paper: #fdfcf9; --wash: #f4f2eb; --tone: #2b5d66;
      --light: #c3dadb; --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Source Serif 4", Charter, Georgia,
      "Liberation Serif", "Noto Serif", serif; --sans: system-ui, -apple-system, "Segoe UI", "Noto Sans",
      "Liberation Sans", sans-serif; }
    *, *::before, *::after { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; }
    body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 var(--serif);
      overflow-wrap: break-word; }
    header, main, footer { max-width: 44rem; margin: 0 auto; padding: 0 1.25rem; }
    header { padding-top: 3.5rem; }
    main { padding-bottom: 2rem; }
    footer { padding-bottom: 3rem; color: var(--soft); font: .875rem/1.5 var(--sans); }
    footer p { border-top: 1px solid var(--line); padding-top: 1rem; }
    h1, h2, h3, h4, h5 { line-height: 1.25; font-weight: 600; }
    h1 { font-size: 2.5rem; font-weight: 500; letter-spacing: -.01em; margin: 0 0 .5rem; }
    h2 { font-size: 1.6rem; font-weight: 500; margin: 3.5rem 0 1rem; padding-top: .75rem;
      border-top: 1px solid var(--line); }
    h3 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
    h4 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
    h5 { font: 600 .875rem/1.4 var(--sans); margin: 0 0 .4rem; }
    p { margin: 0 0 .8rem; }
    a { color: var(--tone); }
    a:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--tone); outline-offset: 3px; }
    ul, ol { margin: 0; padding-left: 1.2rem; }
    code { font: .8125em/1.5 ui-monospace, "Liberation Mono", monospace; overflow-wrap: anywhere; }
    .skip { position: absolute; left: -99rem; background: var(--paper); padding: .5rem 1rem; }
    .skip:focus { left: 1rem; top: 1rem; }
    .lede { font-size: 1.3rem; color: var(--soft); margin-bottom: 2rem; }
    header h2 { font-size: 1.2rem; font-weight: 600; margin: 2.25rem 0 .6rem; border: 0; padding: 0; }
    .note { background: var(--wash); border-radius: .5rem; padding: .1rem 1.25rem .6rem; margin: 2rem 0; }
    .note h2 { margin: 1rem 0 .4rem; }
    .about p { color: #3b454a; }
    dl { margin: 0; }
    dd { margin: 0; min-width: 0; white-space: pre-line; overflow-wrap: anywhere; }
    dt { color: var(--soft); font: .875rem/1.7 var(--sans); }
    .facts > div { display: grid; grid-template-columns: minmax(7rem, 11rem) 1fr; column-gap: 1.25rem;
      align-items: baseline; padding: .3rem 0; border-top: 1px solid var(--line); }
    .parts > div { display: flex; flex-wrap: wrap; align-items: baseline; column-gap: .5rem; }
    .parts > div > dt::after { content: ":"; }
    .parts > div > dd { flex: 0 1 auto; min-width: 0; }
    dd > ul { list-style: none; padding: 0; }
    dd > ul > li + li { border-top: 1px dotted var(--line); margin-top: .3rem; padding-top: .3rem; }
    .changed { color: #8a4b16; }
    .account, .step, h3 { overflow-wrap: anywhere; }
    .account { white-space: pre-wrap; margin: .4rem 0 1.1rem; }
    .key, .marks { color: var(--soft); font: .8125rem/1.55 var(--sans); }
    .marks { margin: .7rem 0 0; }
    .picture img { display: block; max-width: 100%; margin: .8rem 0; }
    .entry, .card, .plan { border-top: 1px solid var(--line); padding: 1.4rem 0 1.6rem; }
    .entry h3, .card h3, .plan h3 { margin-top: 0; }
    h2 + .entry, h2 + .card, h2 + .plan { border-top: 0; padding-top: 0; }
    .row { display: grid; grid-template-columns: 15rem 1fr; column-gap: 1.25rem; padding: .4rem 0;
      font: .9375rem/1.5 var(--sans); }
    .row h3 { font-size: .9375rem; margin: 0; }
    .row p { margin: 0; }
    .entry h3 { font-weight: 500; }
    .entry .number { display: block; color: var(--tone); font: 600 .8125rem/1.6 var(--sans); letter-spacing: .03em; }
    .entry .when { display: block; font-weight: 600; }
    .entry .title { display: block; font-style: italic; font-weight: 400; }
    .entry:target, .card:target { scroll-margin-top: 1rem; background: var(--wash); }
    .withdrawn { border-left: 3px solid #8a4b16; padding: .15rem .8rem; color: #6d3a10;
      font: .9375rem/1.5 var(--sans); }
    .later { background: var(--wash); border-radius: .5rem; padding: .9rem 1.1rem 1rem; margin-top: 1.1rem;
      font-size: 1rem; }
    .later h4 { margin: 0 0 .6rem; font: 600 .8125rem/1.4 var(--sans); letter-spacing: .03em; color: var(--soft); }
    .later section + section { border-top: 1px solid var(--line); margin-top: .9rem; padding-top: .9rem; }
    .later .facts > div { grid-template-columns: 1fr; border: 0; padding: .1rem 0 .25rem; }
    .wide { overflow-x: auto; }
    svg text { font: 11px var(--sans); fill: var(--ink); }
    svg .mid { text-anchor: middle; }
    svg .faint { fill: #626c71; }
    svg .small { font-size: 10px; }
    svg .on { fill: #fff; }
    svg .name { font: 600 12.5px var(--sans); }
    .timeline { display: block; width: 100%; min-width: 34rem; }
    .timeline .on { font-size: 9.5px; font-weight: 600; }
    .axis { stroke: #a9aa9f; fill: none; }
    .mark, .more { fill: var(--tone); }
    .one { fill: var(--light); }
    .months { display: grid; grid-template-columns: repeat(auto-fill, minmax(9.25rem, 1fr)); gap: 1.25rem 1.75rem;
      margin: 1rem 0 1.5rem; }
    .month { display: block; width: 100%; max-width: 13rem; }
    table { border-collapse: collapse; width: 100%; font: .9375rem/1.55 var(--sans); }
    th, td { text-align: start; vertical-align: top; padding: .4rem .9rem .4rem 0; border-top: 1px solid var(--line); }
    thead th { border-top: 0; color: var(--soft); font-weight: 400; font-size: .875rem; }
    tbody th { font-weight: 600; white-space: nowrap; }
    .day { color: var(--soft); }
    .steps ol { list-style: none; padding: 0; }
    .steps li { position: relative; padding: .35rem 0 .35rem 2rem; break-inside: avoid; }
    .steps li::before { content: ""; position: absolute; left: .1rem; top: .7rem; width: 1rem; height: 1rem;
      border: 1.5px solid var(--soft); border-radius: .2rem; }
    .steps li.done::after { content: ""; position: absolute; left: .42rem; top: .74rem; width: .38rem; height: .72rem;
      border: solid var(--tone); border-width: 0 2.5px 2.5px 0; transform: rotate(45deg); }
    .steps li.notForMe::before { border-style: dotted; }
    .step { margin: 0; white-space: pre-line; }
    .steps .parts { font-size: .9375rem; }
    @media (min-width: 77rem) {
      .entry.amended { display: grid; grid-template-columns: 1fr 17rem; column-gap: 2rem; margin-right: -14rem; }
      .entry.amended .later { margin: 0; align-self: start; }
    }
    @media (max-width: 34rem) {
      body { font-size: 1rem; }
      header { padding-top: 2rem; }
      h1 { font-size: 2rem; }
      .facts > div, .row { grid-template-columns: 1fr; }
      .months { grid-template-columns: 1fr 1fr; gap: 1rem; }
      thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; }
      tbody th { white-space: normal; min-width: 5.5rem; }
    }
    @media print {
      .entry.amended { display: block; margin-right: 0; }
      .entry.amended .later { margin-top: 4mm; }
      :root { --paper: #fff; --wash: #f5f4f0; }
      body { font-size: 10.5pt; line-height: 1.5; -webkit-print-color-adjust: exact; }
      header, main, footer { max-width: none; padding: 0; }
      .skip { display: none; }
      .of-report header { break-after: page; }
      .of-report #files { break-before: page; }
      h1 { font-size: 26pt; margin-top: 10mm; }
      .about p { font-size: 9.5pt; line-height: 1.42; margin-bottom: 1.6mm; }
      header h2 { margin-top: 6mm; }
      h2 { margin-top: 9mm; }
      .of-report #overview > h2 { margin-top: 0; border: 0; padding: 0; }
      h1, h2, h3, h4, h5, .key { break-after: avoid; break-inside: avoid; }
      p, dd { orphans: 3; widows: 3; }
      .facts > div, .card, tr, .month, .timeline, .marks { break-inside: avoid; }
      .marks { break-before: avoid; }
      #pictures { break-before: page; }
      .picture { break-inside: avoid; }
      .picture + .picture { break-before: page; border: 0; }
      .picture img { max-height: 150mm; }
      a { color: inherit; text-decoration: none; }
      .wide { overflow: visible; }
      .timeline { min-width: 0; }
      .months { grid-template-columns: repeat(4, 1fr); gap: 5mm 7mm; }
      .later { border: .5pt solid #b9b6ab; }
      .entry:target, .card:target { background: none; }
      code { font-size: 7.5pt; }
      .marks { font-size: 8.5pt; }
      .row { padding: 1mm 0; font-size: 9pt; line-height: 1.35; grid-template-columns: 42% 1fr; }
      .row h3 { font-size: 9pt; break-after: auto; break-inside: auto; }
      table { font-size: 9.5pt; }
    }
    @media print and (orientation: landscape) { .picture img { max-height: 85mm; } }

    """
}
