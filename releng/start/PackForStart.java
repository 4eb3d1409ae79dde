import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies jars so that a JVM can keep all of their classes in its start-up cache: uncompressed, without signatures (no
 * class of a signed jar is kept; Maven has checked the originals), and with the class files of before Java 6 brought to
 * the format of Java 8, since the cache takes no class that lacks the maps of the newer verifier.
 *
 * <p>Needs the class-file API of JDK 24. Usage: {@code java PackForStart.java TARGET-FOLDER JAR...}
 */
final class PackForStart {
  private static final int OLD = ClassFile.JAVA_6_VERSION;

  private final ClassFile format;

  private PackForStart(ClassLoader libraries) {
    format =
        ClassFile.of(
            ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
            ClassFile.ConstantPoolSharingOption.NEW_POOL,
            ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(libraries).orElse(ClassHierarchyResolver.defaultResolver())));
  }

  public static void main(String[] args) throws IOException {
    Path target = Files.createDirectories(Path.of(args[0]));
    List<Path> jars = Stream.of(args).skip(1).map(Path::of).toList();
    try (URLClassLoader libraries = new URLClassLoader(jars.stream().map(PackForStart::url).toArray(URL[]::new), null)) {
      PackForStart packer = new PackForStart(libraries);
      for (Path jar : jars) {
        packer.copy(jar, target.resolve(jar.getFileName()));
      }
    }
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(jar.toString(), e);
    }
  }

  private void copy(Path jar, Path copy) throws IOException {
    try (ZipFile from = new ZipFile(jar.toFile());
        OutputStream file = Files.newOutputStream(copy);
        ZipOutputStream to = new ZipOutputStream(file)) {
      to.setMethod(ZipOutputStream.STORED);
      for (ZipEntry entry : from.stream().map(ZipEntry.class::cast).toList()) {
        if (isSignature(entry.getName())) {
          continue;
        }
        byte[] content;
        try (InputStream in = from.getInputStream(entry)) {
          content = in.readAllBytes();
        }
        store(to, entry, entry.getName().endsWith(".class") ? upgrade(content) : content);
      }
    }
  }

  private static void store(ZipOutputStream to, ZipEntry entry, byte[] content) throws IOException {
    CRC32 sum = new CRC32();
    sum.update(content);
    ZipEntry stored = new ZipEntry(entry.getName());
    stored.setTime(entry.getTime());
    stored.setSize(content.length);
    stored.setCrc(sum.getValue());
    to.putNextEntry(stored);
    to.write(content);
    to.closeEntry();
  }

  private byte[] upgrade(byte[] content) {
    int version = (content[6] & 0xff) << 8 | content[7] & 0xff;
    if (version >= OLD) {
      return content;
    }
    try {
      ClassModel old = format.parse(content);
      ClassTransform newer =
          (to, element) -> {
            if (element instanceof ClassFileVersion) {
              to.withVersion(ClassFile.JAVA_8_VERSION, 0);
            } else {
              to.with(element);
            }
          };
      return format.transformClass(
          old, newer.andThen(ClassTransform.transformingMethodBodies((code, element) -> code.with(element))));
    } catch (IllegalArgumentException | IllegalStateException e) {
      // Such as a subroutine of Java 1.4: the class stays as it is, and is loaded the slow way.
      return content;
    }
  }

  private static boolean isSignature(String name) {
    return name.matches("META-INF/[^/]*\\.(SF|RSA|DSA|EC)");
  }
}
