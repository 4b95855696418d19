package dev.dagsmith.it.docs;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Artifacts that a page names are those of the project, with the versions that it has. */
final class Coordinates {
  private static final String GROUP = "dev.dagsmith";

  /** Versions by {@code group:artifact}, where the project names one. */
  private final Map<String, String> versions = new TreeMap<>();

  private Coordinates() {}

  /** Those of the project's poms. */
  static Coordinates of(Path root) throws IOException {
    Coordinates coordinates = new Coordinates();
    try {
      Element parent = parse(Files.readString(root.resolve("pom.xml"))).getDocumentElement();
      String version = child(parent, "version");
      Map<String, String> properties = new TreeMap<>();
      properties.put("project.version", version);
      for (Element each : elements(parent, "properties")) {
        for (Node n = each.getFirstChild(); n != null; n = n.getNextSibling()) {
          properties.put(n.getNodeName(), n.getTextContent().strip());
        }
      }
      for (Element module : elements(parent, "module")) {
        Path pom = root.resolve(module.getTextContent()).resolve("pom.xml");
        String artifact = child(parse(Files.readString(pom)).getDocumentElement(), "artifactId");
        coordinates.versions.put(GROUP + ":" + artifact, version);
      }
      for (String kind : List.of("dependency", "plugin")) {
        for (Element each : elements(parent, kind)) {
          String named = child(each, "version").replaceAll("\\$\\{(.*)}", "$1");
          coordinates.versions.putIfAbsent(name(each), properties.getOrDefault(named, named));
        }
      }
      return coordinates;
    } catch (SAXException e) {
      throw new IOException(e);
    }
  }

  /** An XML block is well-formed, and names nothing else. */
  void check(Block block, Report report) throws IOException {
    try {
      String text = block.text().replaceFirst("<\\?xml.*?\\?>", "");
      Element all = parse("<all>" + text + "</all>").getDocumentElement();
      for (String kind : List.of("dependency", "plugin", "path", "parent", "annotationProcessor")) {
        for (Element each : elements(all, kind)) {
          check(name(each), child(each, "version"), block.line(), report);
        }
      }
    } catch (SAXException e) {
      report.fault(block.line(), "This is no XML: " + e.getMessage(), "Mend it.");
    }
  }

  /** Coordinates in a sentence. */
  void checkWords(Page page, Report report) {
    Pattern coordinates = Pattern.compile("[a-z][\\w.-]+\\.[\\w.-]+:[a-z][\\w-]+(:\\d[\\w.-]*)?");
    for (Page.Text word : page.words()) {
      if (coordinates.matcher(word.text()).matches()) {
        String[] parts = word.text().split(":");
        String version = parts.length > 2 ? parts[2] : "";
        check(parts[0] + ":" + parts[1], version, word.line(), report);
      }
    }
  }

  private void check(String name, String version, int line, Report report) {
    String known = versions.get(name);
    if (known == null && name.startsWith(GROUP + ":")) {
      report.fault(line, "There is no artifact " + name + ".", "Name one of the modules.");
    } else if (known != null && !version.isEmpty() && !version.equals(known)) {
      report.fault(
          line,
          name + " has the version " + known + " here, not " + version + ".",
          "Write " + known + ".");
    }
  }

  private static String name(Element element) {
    String group = child(element, "groupId");
    return (group.isEmpty() ? "org.apache.maven.plugins" : group)
        + ":"
        + child(element, "artifactId");
  }

  private static Document parse(String xml) throws IOException, SAXException {
    try {
      var builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new InputSource(new StringReader(xml)));
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Element> elements(Element in, String name) {
    List<Element> elements = new ArrayList<>();
    var found = in.getElementsByTagName(name);
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static String child(Element in, String name) {
    for (Node node = in.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node.getNodeName().equals(name)) {
        return node.getTextContent().strip();
      }
    }
    return "";
  }
}
