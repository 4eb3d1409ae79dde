package org.neurodsl.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.neurodsl.NeuroLanguage;
import org.neurodsl.ParsedFile;
import org.neurodsl.Project;
import org.neurodsl.check.NeuroChecks;
import org.neurodsl.data.DataFile;
import org.neurodsl.neuro.Model;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.scoping.ImportPolicy;
import org.neurodsl.scoping.NeuroResource;

/** Stages 1 to 3: reads a file and everything that it names, and finds its problems. For one thread at a time. */
public final class FrontEnd {
  private NeuroLanguage language;

  /** The language, set up when it is first needed. */
  public NeuroLanguage language() {
    if (language == null) {
      language = NeuroLanguage.create();
    }
    return language;
  }

  /** Parses, links and checks a file of the project that is its folder. */
  public CheckedFile check(Path path) throws IOException {
    Path file = path.toAbsolutePath().normalize();
    return check(open(file), Project.around(file));
  }

  /** The same for a text that is not yet in the file, as in an editor. */
  public CheckedFile check(Path path, String text) throws IOException {
    return check(path, text, Map.of());
  }

  /** The same where the files that it imports may have other texts in editors, too. */
  public CheckedFile check(Path path, String text, Map<Path, String> unsaved) throws IOException {
    Path file = path.toAbsolutePath().normalize();
    return check(new SourceFile(file, file.getFileName().toString(), text.getBytes(StandardCharsets.UTF_8)),
        Project.around(file).with(unsaved));
  }

  private CheckedFile check(SourceFile main, Project project) throws IOException {
    Path file = main.file();
    URI uri = URI.createFileURI(file.toString());
    ParsedFile tree = language().parse(uri, main.text(), project);
    List<ProblemReport> reports = new ArrayList<>(NeuroChecks.check(tree));
    Set<Path> named = new LinkedHashSet<>();
    for (Resource resource : List.copyOf(tree.resource().getResourceSet().getResources())) {
      if (resource.getURI().isFile()) {
        named.add(Path.of(resource.getURI().toFileString()));
        tables(resource, named);
      }
      if (resource.getURI().isFile() && resource != tree.resource()) {
        Model model = (Model) resource.getContents().get(0);
        reports.addAll(NeuroChecks.check(new ParsedFile(model, (NeuroResource) resource)));
      }
    }
    named.remove(file);
    List<SourceFile> files = new ArrayList<>(List.of(main));
    for (Path other : named) {
      files.add(SourceFile.read(other, file.getParent()));
    }
    reports.sort(ProblemReport.BY_PLACE);
    return new CheckedFile(tree, reports, files);
  }

  /** Reads the main file, with the faults that the file system tells in different ways told in one. */
  private static SourceFile open(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    if (Files.isDirectory(file)) {
      throw new FileSystemException(file.toString(), null, "it is a folder; name a .neuro file");
    }
    if (!Files.isReadable(file)) {
      throw new AccessDeniedException(file.toString());
    }
    return SourceFile.read(file, file.getParent());
  }

  /** Adds the files of numbers that a file names and may read. */
  private static void tables(Resource resource, Set<Path> named) {
    resource.getAllContents().forEachRemaining((EObject object) -> {
      if (DataFile.of(object).map(DataFile::answer).orElse(null) instanceof ImportPolicy.Allowed allowed) {
        named.add(allowed.file());
      }
    });
  }
}
