package org.hillock.display;

import java.util.ArrayList;
import java.util.List;
import org.hillock.model.Card;

/** A description's card as HTML, and as text in columns. */
final class CardText {
    private CardText() {}

    static Rendering of(Card card) {
        return Rendering.text(plain(card)).with(Rendering.HTML, html(card));
    }

    private static String html(Card card) {
        var out = new StringBuilder("<div><b>" + Html.escape(card.title()) + "</b>");
        if (!card.equations().isEmpty())
            out.append("<pre style=\"margin:6px 0 6px 12px;background:none\">"
                    + Html.escape(String.join("\n", card.equations())) + "</pre>");
        out.append(Html.openTable());
        rows(card.parameters(), "", out);
        rows(card.derived(), card.parameters().isEmpty() ? "" : " style=\"border-top:" + Html.LINE + "\"", out);
        return out.append("</table></div>").toString();
    }

    /** @param first style of the first row, which sets the block off from the one above */
    private static void rows(List<Card.Entry> entries, String first, StringBuilder out) {
        for (int k = 0; k < entries.size(); k++) {
            var e = entries.get(k);
            out.append("<tr" + (k == 0 ? first : "") + ">");
            out.append(Html.cell("td", false, "<i>" + Html.escape(e.name()) + "</i>"));
            out.append(Html.cell("td", false, Html.escape(e.meaning())));
            out.append(Html.cell("td", true, Html.escape(e.value())));
            out.append(Html.cell("td", false, Html.escape(e.unit()))).append("</tr>");
        }
    }

    private static String plain(Card card) {
        var out = new StringBuilder(card.title());
        for (var equation : card.equations()) out.append("\n  ").append(equation);
        var all = new ArrayList<>(card.parameters());
        all.addAll(card.derived());
        int name = all.stream().mapToInt(e -> e.name().length()).max().orElse(0);
        int meaning = all.stream().mapToInt(e -> e.meaning().length()).max().orElse(0);
        int value = all.stream().mapToInt(e -> e.value().length()).max().orElse(0);
        for (var e : all)
            out.append("\n"
                    + ("  " + pad(e.name(), name) + "  " + pad(e.meaning(), meaning) + "  "
                                    + " ".repeat(value - e.value().length()) + e.value() + " " + e.unit())
                            .stripTrailing());
        return out.toString();
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
