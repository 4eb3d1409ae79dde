package org.neurodsl.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.neurodsl.Parsing;
import org.neurodsl.neuro.Constant;
import org.neurodsl.neuro.TopLevel;
import org.neurodsl.units.PhysicalConstant;

/** The shipped `.neuro` files. */
class LibraryTest {

  private final Library library = Library.shipped();

  @Test
  void everyShippedFileIsListed() throws IOException {
    Path folder = Path.of("../org.neurodsl/library/neuro");
    try (Stream<Path> files = Files.walk(folder)) {
      List<String> found = files.filter(f -> f.toString().endsWith(".neuro"))
          .map(f -> "neuro/" + folder.relativize(f).toString().replace('\\', '/')).sorted().toList();
      assertEquals(found, library.files());
    }
  }

  @Test
  void everyShippedFileParsesAndLinks() {
    for (String file : library.files()) {
      assertTrue(Parsing.model(library.text(file).orElseThrow()).getItems().size() > 1, file);
    }
  }

  @Test
  void aNamespaceIsAPath() {
    assertEquals(List.of("neuro/cells/LIF.neuro"), library.matching("neuro.cells.LIF"));
    assertTrue(library.matching("neuro.cells.*").contains("neuro/cells/AdEx.neuro"));
    assertEquals(List.of(Library.CONSTANTS), library.matching("neuro.constants.pi"));
    assertEquals(List.of(), library.matching("neuro.*.LIF"));
    assertEquals(List.of(), library.matching("neuro.celsl.LIF"));
    assertEquals(List.of(), library.matching("pi"));
  }

  @Test
  void thePhysicalConstantsAreThoseOfTheUnitTable() {
    List<TopLevel> items = Parsing.model(library.text(Library.CONSTANTS).orElseThrow()).getItems();
    for (PhysicalConstant known : PhysicalConstant.values()) {
      assertEquals(1, items.stream().filter(i -> i instanceof Constant c && c.getName().equals(known.word())).count());
    }
  }

  @Test
  void receptorsAndSynapsesNameTheirSource() throws IOException {
    for (String file : List.of("receptors", "synapses")) {
      String text = Files.readString(Path.of("..", "org.neurodsl", "library", "neuro", file + ".neuro"));
      Matcher kinds = Pattern.compile("(?m)^(?:receptor|synapse) (\\w+)").matcher(text);
      Set<String> own = Set.of("CalciumPool", "RateCurrent");
      while (kinds.find()) {
        String words = text.substring(text.lastIndexOf("/**", kinds.start()), kinds.start());
        assertTrue(words.contains("@cite doi:10.") || own.contains(kinds.group(1)), kinds.group(1));
      }
    }
  }
}
