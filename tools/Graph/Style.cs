namespace Cecil.AD.Tools.Graph;

/// <summary>Colours and lines of the drawings.</summary>
internal static class Style
{
    public const string Css = """
        .page { fill: #ffffff; }
        text { font-family: "DejaVu Sans Mono", Consolas, Menlo, monospace; font-size: 12px; fill: #1b1f24; }
        .title { font-size: 15px; font-weight: bold; }
        .header { font-weight: bold; paint-order: stroke; stroke: #ffffff; stroke-width: 4px; stroke-opacity: 0.75; }
        .caption { font-size: 11px; fill: #57606a; }
        .turned { font-size: 10px; fill: #6e7781; }
        .back-text { fill: #bc4c00; }
        .named { fill: #8250df; font-style: italic; }
        .box rect, .symbol { stroke: #57606a; stroke-width: 1px; }
        .argument rect { fill: #32475b; }
        .argument text { fill: #ffffff; }
        .arithmetic rect { fill: #ffffff; }
        .index rect { fill: #eaeef2; stroke: #afb8c1; }
        .load rect { fill: #cfe6ff; stroke: #5b8fc7; }
        .store rect { fill: #ffd3cc; stroke: #cf4a3c; }
        .call rect { fill: #d2f0d4; stroke: #4c9a52; }
        .new rect { fill: #e6dcf8; stroke: #8a63c7; }
        .loop rect { fill: #fffaf0; stroke: #d4a72c; stroke-width: 2px; }
        .if rect { fill: #f6f8fa; stroke: #8c959f; stroke-width: 2px; }
        .carried rect, .next rect { fill: #ffdfb6; stroke: #bc4c00; }
        .result rect { fill: #fff1de; stroke: #bc4c00; }
        .port rect { fill: #ffffff; stroke-dasharray: 3 2; }
        .test path { fill: #fff3a8; stroke: #9a6700; }
        .output rect { fill: #dde3ea; }
        .part { fill-opacity: 0.55; }
        .while { fill: #fff0c2; }
        .body { fill: #fde6d2; }
        .arm { stroke: none; }
        .then { fill: #e3f4e4; }
        .else { fill: #fae3e1; }
        .wire { fill: none; stroke-width: 1.4px; }
        .number { stroke: #0969da; }
        .index.wire { stroke: #8c959f; }
        .reference { stroke: #9a6700; }
        .back { fill: none; stroke: #e36209; stroke-width: 3px; stroke-linejoin: round; }
        .rail { fill: none; stroke: #e36209; stroke-width: 3px; marker-start: url(#backhead); }
        .hot rect, .hot .symbol { stroke: #d4006a; stroke-width: 3px; }
        .hot.wire { stroke: #d4006a; stroke-width: 2.6px; }

        """;

    /// <summary>Heads of arrows.</summary>
    public const string Markers = """
        <defs>
        <marker id="number" markerWidth="7" markerHeight="7" refX="6" refY="3.5" orient="auto" markerUnits="userSpaceOnUse"><path d="M0,0 L7,3.5 L0,7 z" fill="#0969da"/></marker>
        <marker id="index" markerWidth="7" markerHeight="7" refX="6" refY="3.5" orient="auto" markerUnits="userSpaceOnUse"><path d="M0,0 L7,3.5 L0,7 z" fill="#8c959f"/></marker>
        <marker id="reference" markerWidth="7" markerHeight="7" refX="6" refY="3.5" orient="auto" markerUnits="userSpaceOnUse"><path d="M0,0 L7,3.5 L0,7 z" fill="#9a6700"/></marker>
        <marker id="backhead" markerWidth="10" markerHeight="10" refX="3" refY="5" orient="auto" markerUnits="userSpaceOnUse"><path d="M0,0 L10,5 L0,10 z" fill="#e36209"/></marker>
        </defs>

        """;
}
