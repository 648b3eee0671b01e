package org.hillock.kernel.magic;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files of code: scripts as they stand, notebooks by their code cells. */
final class Scripts {
    private Scripts() {}

    static List<String> cells(Path file) throws IOException {
        String text = Files.readString(file);
        if (!file.toString().endsWith(".ipynb")) return List.of(text);
        var cells = new ArrayList<String>();
        for (JsonElement element :
                JsonParser.parseString(text).getAsJsonObject().getAsJsonArray("cells")) {
            JsonObject cell = element.getAsJsonObject();
            if (cell.get("cell_type").getAsString().equals("code")) cells.add(source(cell.get("source")));
        }
        return cells;
    }

    /** A notebook's source is one string, or one for every line. */
    private static String source(JsonElement source) {
        if (!(source instanceof JsonArray lines)) return source.getAsString();
        var text = new StringBuilder();
        for (JsonElement line : lines) text.append(line.getAsString());
        return text.toString();
    }
}
