package org.hillock.kernel.magic;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What a piece of a POM asks for: {@code <dependency>} and {@code <repository>} elements, wherever they stand. */
record Pom(List<String> dependencies, List<String> repositories) {

    static Pom parse(String xml) throws Exception {
        String body = xml.strip().replaceFirst("^<\\?xml.*?\\?>", "");
        var factory = DocumentBuilderFactory.newInstance();
        // A notebook may come from anywhere; its XML has no business with other files.
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null); // which only would print what is thrown anyway
        Element root;
        try {
            root = builder.parse(new InputSource(new StringReader("<pom>" + body + "</pom>")))
                    .getDocumentElement();
        } catch (SAXException e) {
            throw new IllegalArgumentException("This is no POM: " + e.getMessage(), e);
        }
        return new Pom(dependencies(root), repositories(root));
    }

    private static List<String> dependencies(Element root) {
        var found = new ArrayList<String>();
        for (Element e : elements(root, "dependency")) {
            String scope = child(e, "scope");
            if (scope.equals("test") || scope.equals("provided")) continue;
            String type = child(e, "type");
            String classifier = child(e, "classifier");
            String middle = classifier.isEmpty() && type.isEmpty() ? "" : ":" + (type.isEmpty() ? "jar" : type);
            if (!classifier.isEmpty()) middle += ":" + classifier;
            found.add(child(e, "groupId") + ":" + child(e, "artifactId") + middle + ":" + child(e, "version"));
        }
        return found;
    }

    private static List<String> repositories(Element root) {
        return elements(root, "repository").stream().map(e -> child(e, "url")).toList();
    }

    private static List<Element> elements(Element root, String name) {
        NodeList nodes = root.getElementsByTagName(name);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) elements.add((Element) nodes.item(i));
        return elements;
    }

    private static String child(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        return nodes.getLength() == 0 ? "" : nodes.item(0).getTextContent().strip();
    }
}
