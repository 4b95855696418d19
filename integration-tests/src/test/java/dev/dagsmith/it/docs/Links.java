package dev.dagsmith.it.docs;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Collectors;

/** Relative links lead to what is there; others are well-formed, and not followed. */
final class Links {
  private Links() {}

  static void check(Page page, Report report) throws IOException {
    for (Page.Text link : page.links()) {
      if (link.text().matches("[a-z][a-z0-9+.-]+:.*")) {
        absolute(link, report);
      } else {
        relative(page, link, report);
      }
    }
  }

  private static void absolute(Page.Text link, Report report) {
    try {
      URI uri = new URI(link.text());
      if (uri.isOpaque() || uri.getHost() != null) {
        return;
      }
    } catch (URISyntaxException e) {
      // said below
    }
    report.fault(link.line(), "The link " + link.text() + " is no address.", "Mend it.");
  }

  private static void relative(Page page, Page.Text link, Report report) throws IOException {
    int hash = link.text().indexOf('#');
    String path = hash < 0 ? link.text() : link.text().substring(0, hash);
    Path target = path.isEmpty() ? page.file() : page.file().resolveSibling(path).normalize();
    if (!target.startsWith(page.root()) || !Files.exists(target)) {
      report.fault(
          link.line(),
          "The link " + link.text() + " leads nowhere.",
          "Name a file of the repository, relative to " + page.name() + ".");
    } else if (hash >= 0) {
      String anchor = link.text().substring(hash + 1);
      boolean markdown = target.toString().endsWith(".md");
      Page there = markdown ? PageReader.read(page.root(), target) : null;
      if (there == null || !there.anchors().contains(anchor)) {
        report.fault(
            link.line(),
            "The link " + link.text() + " leads to no heading.",
            there == null
                ? "Only pages have anchors."
                : "Name one of " + there.name() + ": " + nearest(there, anchor) + ".");
      }
    }
  }

  /** A page may have hundreds. */
  private static String nearest(Page page, String anchor) {
    return page.anchors().stream()
        .sorted(Comparator.comparing(each -> -common(each, anchor)))
        .limit(8)
        .collect(Collectors.joining(", "));
  }

  private static int common(String a, String b) {
    int length = 0;
    while (length < a.length() && length < b.length() && a.charAt(length) == b.charAt(length)) {
      length++;
    }
    return length;
  }
}
