package org.hillock.kernel;

import com.google.gson.JsonObject;
import java.util.List;
import org.hillock.kernel.wire.Json;
import org.hillock.kernel.wire.Session;

/** What the kernel says of itself. */
final class KernelInfo {
    private KernelInfo() {}

    static JsonObject content() {
        String version = version();
        String java = Runtime.version().toString();
        return Json.object(
                "status",
                "ok",
                "protocol_version",
                Session.PROTOCOL,
                "implementation",
                "hillock",
                "implementation_version",
                version,
                "banner",
                "Hillock " + version + " on Java " + java,
                "help_links",
                List.of(Json.object(
                        "text",
                        "Java API",
                        "url",
                        "https://docs.oracle.com/en/java/javase/"
                                + Runtime.version().feature() + "/docs/api/")),
                "debugger",
                false,
                "language_info",
                Json.object(
                        "name", "java",
                        // Of the language, so that a notebook is not changed by every update of the JDK.
                        "version", Integer.toString(Runtime.version().feature()),
                        "mimetype", "text/x-java-source",
                        "file_extension", ".jshell",
                        "pygments_lexer", "java",
                        "codemirror_mode", "java"));
    }

    /** The jar's version, which class folders do not know. */
    static String version() {
        String version = KernelInfo.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
