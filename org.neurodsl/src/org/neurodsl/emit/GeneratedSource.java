package org.neurodsl.emit;

/**
 * The text of one generated Java file.
 *
 * @param packageName the package, not empty
 * @param className the simple name of its public class
 * @param text the whole file, with line ends {@code \n}
 * @param lines where its lines come from
 */
public record GeneratedSource(String packageName, String className, String text, LineMap lines) {

  /** The full name of the class. */
  public String qualifiedName() {
    return packageName + "." + className;
  }

  /** The path of the file below a source folder, with {@code /}. */
  public String path() {
    return packageName.replace('.', '/') + "/" + className + ".java";
  }
}
