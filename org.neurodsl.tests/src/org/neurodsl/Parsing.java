package org.neurodsl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.eclipse.emf.ecore.resource.Resource;
import org.neurodsl.neuro.Model;
import org.neurodsl.neuro.TopLevel;

/** Parses texts for tests; the language is set up once for all of them. */
public final class Parsing {

  private static final NeuroLanguage LANGUAGE = NeuroLanguage.create();

  private Parsing() {}

  /** The language, shared by the tests. */
  public static NeuroLanguage language() {
    return LANGUAGE;
  }

  /** The linked syntax tree of a text without syntax and linking errors. */
  public static Model model(String text) {
    ParsedFile file = parse(text);
    assertEquals(List.of(), file.resource().getErrors().stream().map(Resource.Diagnostic::getMessage).toList(), text);
    return file.model();
  }

  /** A text parsed and linked, with or without errors. */
  public static ParsedFile parse(String text) {
    return LANGUAGE.parse("model.neuro", text);
  }

  /** The first element of a kind in a text without errors. */
  public static <T extends TopLevel> T first(String text, Class<T> kind) {
    return model(text).getItems().stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
  }
}
