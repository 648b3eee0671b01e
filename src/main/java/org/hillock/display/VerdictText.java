package org.hillock.display;

import org.hillock.dsl.Verdict;

/** A verdict on an answer: a green or an amber bar at the side, and words that say it without the colour. */
final class VerdictText {
    private VerdictText() {}

    static Rendering of(Verdict verdict) {
        var colour = verdict.passed() ? "#009e73" : "#d55e00";
        return Rendering.text(verdict.toString())
                .with(
                        Rendering.HTML,
                        "<div class=\"hillock-check " + (verdict.passed() ? "passed" : "failed")
                                + "\" style=\"border-left:4px solid "
                                + colour + ";padding:4px 10px;margin:4px 0\"><b style=\"color:" + colour + "\">"
                                + (verdict.passed() ? "✓" : "✗") + "</b> <b>" + Html.escape(verdict.name()) + "</b>: "
                                + Html.escape(verdict.message()) + "</div>");
    }
}
