package dev.dagsmith.view.svg;

/**
 * The colours, light and dark. Everything is below one class, so that the picture changes nothing
 * in a page that holds it; what can't read custom properties shows the plain colours before them.
 */
final class Stylesheet {
  private Stylesheet() {}

  private static final String RULES =
      """
      .dagsmith{font-family:-apple-system,BlinkMacSystemFont,"Segoe UI",Helvetica,Arial,sans-serif;\
      font-size:11px}
      .dagsmith .ground{fill:#fff;fill:var(--ground)}
      .dagsmith .shape{fill:#f6f8fa;fill:var(--f);stroke:#6e7781;stroke:var(--l);stroke-width:1.25}
      .dagsmith .header{fill:#eaeef2;fill:var(--h)}
      .dagsmith .edge-of-lane{fill:none;stroke:#6e7781;stroke:var(--l)}
      .dagsmith .frame .shape{stroke-width:1}
      .dagsmith .line{fill:none;stroke:#6e7781;stroke:var(--edge);stroke-width:1.4}
      .dagsmith .way{stroke:#9a6700;stroke:var(--way)}
      .dagsmith .head.way{stroke:none;fill:#9a6700;fill:var(--way)}
      .dagsmith .step{stroke-dasharray:5 4}
      .dagsmith .head{fill:#6e7781;fill:var(--edge)}
      .dagsmith .faded{opacity:.35}
      .dagsmith text{fill:#1f2328;fill:var(--ink)}
      .dagsmith .t-title{font-size:13px;font-weight:600}
      .dagsmith .t-plain{font-size:12px}
      .dagsmith .t-frame{font-size:12px;font-weight:600}
      .dagsmith .t-head{font-size:16px;font-weight:600}
      .dagsmith .t-small{fill:#59636e;fill:var(--soft)}
      .dagsmith .t-label{fill:#9a6700;fill:var(--way);stroke:#fff;stroke:var(--ground);stroke-width:4;paint-order:stroke;\
      stroke-linejoin:round}
      .dagsmith .sign{fill:none;stroke:#6e7781;stroke:var(--l);stroke-width:1.4}
      .dagsmith .badge circle{fill:#6e7781;fill:var(--l);stroke:#fff;stroke:var(--ground);\
      stroke-width:2}
      .dagsmith .badge path{fill:none;stroke:#fff;stroke:var(--ground);stroke-width:1.8;\
      stroke-linecap:round;stroke-linejoin:round}
      .dagsmith .bar{fill:#6e7781;fill:var(--l)}
      .dagsmith .s-skipped .shape,.dagsmith .s-none .shape{stroke-dasharray:2 2}
      """;

  private static final String LIGHT =
      """
      .dagsmith{--ground:#fff;--ink:#1f2328;--soft:#59636e;--edge:#7d8894;--way:#9a6b00}
      .dagsmith .task{--f:#f1f6fd;--l:#4a7fcb}
      .dagsmith .sensor{--f:#ecf8f6;--l:#2a9284}
      .dagsmith .branch{--f:#fff7e0;--l:#bf8f1f}
      .dagsmith .return,.dagsmith .barrier{--f:#f3f5f7;--l:#7b8590}
      .dagsmith .throw{--f:#fdeeed;--l:#c9504b}
      .dagsmith .dag{--f:#f7f9fb;--h:#e8edf2;--l:#a5b1bd}
      .dagsmith .map{--f:#f8f6fd;--h:#ece7f9;--l:#a596d3}
      .dagsmith .try{--f:#fcfaf4;--h:#f4eddb;--l:#cdbb8d}
      .dagsmith .parallel{--f:#fafbfc;--h:#eff2f5;--l:#c0c8d0}
      .dagsmith .s-failed{--f:#ffebe9;--l:#cf222e}
      .dagsmith .s-upstream-failed{--f:#fff1e3;--l:#c9630a}
      .dagsmith .s-running{--f:#f1fae0;--l:#5f9410}
      .dagsmith .s-up-for-retry{--f:#fff8d4;--l:#a88400}
      .dagsmith .s-up-for-reschedule{--f:#e2f8f8;--l:#128c8c}
      .dagsmith .s-queued{--f:#eff1f3;--l:#6e7781}
      .dagsmith .s-scheduled{--f:#f8f1e7;--l:#9b7b4c}
      .dagsmith .s-success{--f:#e6f6ea;--l:#1f883d}
      .dagsmith .s-skipped{--f:#fdf0f8;--l:#c2539a}
      .dagsmith .s-removed{--f:#f4f5f6;--l:#949ca4}
      .dagsmith .s-none{--f:#fff;--l:#a9b4bf}
      """;

  private static final String DARK =
      """
      .dagsmith{--ground:#0d1117;--ink:#e6edf3;--soft:#9aa4ae;--edge:#7f8a96;--way:#d3a23c}
      .dagsmith .task{--f:#14223a;--l:#5b8fdc}
      .dagsmith .sensor{--f:#0f2b29;--l:#3fb0a0}
      .dagsmith .branch{--f:#2f2609;--l:#c99b30}
      .dagsmith .return,.dagsmith .barrier{--f:#1c2229;--l:#7d8793}
      .dagsmith .throw{--f:#331719;--l:#e0635d}
      .dagsmith .dag{--f:#11161d;--h:#1d252f;--l:#4a5665}
      .dagsmith .map{--f:#151225;--h:#231e3c;--l:#6a5ca5}
      .dagsmith .try{--f:#17150d;--h:#2a2513;--l:#6f6236}
      .dagsmith .parallel{--f:#10151b;--h:#1a2028;--l:#3b444f}
      .dagsmith .s-failed{--f:#3c1618;--l:#f85149}
      .dagsmith .s-upstream-failed{--f:#362008;--l:#e6883a}
      .dagsmith .s-running{--f:#1e2b0a;--l:#8fc93a}
      .dagsmith .s-up-for-retry{--f:#312a06;--l:#d9b52a}
      .dagsmith .s-up-for-reschedule{--f:#0a2c2d;--l:#3cc3c3}
      .dagsmith .s-queued{--f:#21262d;--l:#8b949e}
      .dagsmith .s-scheduled{--f:#2a2217;--l:#c4a06a}
      .dagsmith .s-success{--f:#10291a;--l:#3fb950}
      .dagsmith .s-skipped{--f:#2c1526;--l:#db7fba}
      .dagsmith .s-removed{--f:#1a1e23;--l:#6b747d}
      .dagsmith .s-none{--f:#0d1117;--l:#56606b}
      """;

  /** The rules. */
  static String text() {
    return RULES + LIGHT + "@media (prefers-color-scheme:dark){\n" + DARK + "}\n";
  }
}
