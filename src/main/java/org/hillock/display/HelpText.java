package org.hillock.display;

import org.hillock.dsl.Help;

/** Help on a word: its overloads, what it says, its verbs in a table, and the example. */
final class HelpText {
    private static final String PRE = "<pre style=\"margin:6px 0;background:none;white-space:pre-wrap\">";

    private HelpText() {}

    static Rendering of(Help help) {
        var html = new StringBuilder("<div>" + PRE + "<b>" + Html.escape(help.title()) + "</b></pre>");
        if (!help.text().isEmpty())
            html.append(PRE).append(Html.escape(help.text())).append("</pre>");
        for (Help.Section section : help.sections()) {
            if (!section.title().isEmpty())
                html.append("<b>").append(Html.escape(section.title())).append("</b>");
            html.append(Html.openTable());
            section.rows().forEach((name, sentence) -> html.append("<tr>")
                    .append(Html.cell("td", false, "<code>" + Html.escape(name) + "</code>"))
                    .append(Html.cell("td", false, Html.escape(sentence)))
                    .append("</tr>"));
            html.append("</table>");
        }
        if (!help.example().isEmpty())
            html.append("<b>Example</b>")
                    .append(PRE)
                    .append(Html.escape(help.example()))
                    .append("</pre>");
        return Rendering.text(help.toString())
                .with(Rendering.HTML, html.append("</div>").toString());
    }
}
