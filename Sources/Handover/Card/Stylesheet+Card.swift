extension Stylesheet {
  /// Panels of the size of a bank card, so that the folded card fits beside one.
  static let card: Code = """
    *, *::before, *::after { box-sizing: border-box; }
    body { margin: 0; padding: 8mm; background: #fdfcf9; color: #20272b;
      font: 7.6pt/3.6mm system-ui, "Noto Sans", "Liberation Sans", sans-serif; }
    main { width: 170mm; max-width: 100%; margin: 0 auto; }
    h1 { font-size: 14pt; line-height: 1.3; font-weight: 500; margin: 0 0 1mm; }
    .how { margin: 0 0 4mm; font-size: 9pt; line-height: 1.4; color: #59646a; }
    .sheet { display: grid; grid-auto-flow: column; grid-template-rows: repeat(4, 54mm); grid-auto-columns: 85mm;
      width: max-content; max-width: 100%; outline: .3mm solid #59646a; background: #fff; margin-bottom: 10mm; }
    .rows1 { grid-template-rows: 54mm; }
    .rows2 { grid-template-rows: repeat(2, 54mm); }
    .rows3 { grid-template-rows: repeat(3, 54mm); }
    .panel { position: relative; padding: 3.4mm 4mm; border: 0 dashed #9aa3a6; border-width: 0 .2mm .2mm 0;
      overflow-wrap: anywhere; }
    .panel p { margin: 0; }
    .title { font-weight: 700; }
    .heading { font-weight: 600; color: #2b5d66; }
    .step, .done { padding-left: 4.2mm; position: relative; }
    .step::before, .done::before { content: ""; position: absolute; left: 0; top: .6mm; width: 2.3mm; height: 2.3mm;
      border: .25mm solid #59646a; border-radius: .4mm; }
    .done::after { content: ""; position: absolute; left: .85mm; top: .5mm; width: .9mm; height: 1.8mm;
      border: solid #2b5d66; border-width: 0 .5mm .5mm 0; transform: rotate(45deg); }
    .panel .place { position: absolute; right: 2mm; bottom: .4mm; font-size: 5.5pt; color: #626c71; }
    @media screen and (max-width: 50rem) {
      body { font-size: 11pt; line-height: 1.5; }
      .sheet { display: block; width: auto; }
      .panel { border-width: 0 0 .2mm; }
      .panel .place { font-size: 8pt; }
      .step, .done { padding-left: 5mm; }
      .step::before, .done::before { top: 1.6mm; }
      .done::after { top: 1.5mm; }
    }
    @media print {
      @page { margin: 11mm; }
      body { padding: 0; background: none; }
      .sheet { break-after: page; break-inside: avoid; }
      .sheet:last-child { break-after: auto; margin: 0; }
    }

    """
}
