package org.neurodsl.ui.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.osgi.framework.FrameworkUtil;

/** The pages of the handbook. The build packs them into this bundle from the folder of documents. */
enum GuidePage {
  LANGUAGE,
  PROBLEMS;

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its title for people. */
  String title() {
    return GuideText.get(word());
  }

  /** Its text in Markdown. */
  String markdown() {
    URL entry = FrameworkUtil.getBundle(GuidePage.class).getEntry("docs/" + word() + ".md");
    if (entry == null) {
      return GuideText.get("missing");
    }
    try (InputStream in = entry.openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
