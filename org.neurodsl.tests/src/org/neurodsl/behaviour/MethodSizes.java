package org.neurodsl.behaviour;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads from a class file how many bytes of code each of its methods has. */
final class MethodSizes {
  private final DataInputStream in;
  private final Map<String, Integer> sizes = new LinkedHashMap<>();
  private String[] texts;

  private MethodSizes(byte[] classFile) {
    in = new DataInputStream(new ByteArrayInputStream(classFile));
  }

  static Map<String, Integer> of(byte[] classFile) {
    MethodSizes reader = new MethodSizes(classFile);
    try {
      reader.in.skipNBytes(8);
      reader.constants();
      reader.in.skipNBytes(6);
      reader.in.skipNBytes(2L * reader.in.readUnsignedShort());
      reader.members(false);
      reader.members(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return reader.sizes;
  }

  private void constants() throws IOException {
    int count = in.readUnsignedShort();
    texts = new String[count];
    for (int index = 1; index < count; index++) {
      int kind = in.readUnsignedByte();
      switch (kind) {
        case 1 -> texts[index] = in.readUTF();
        case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
        case 15 -> in.skipNBytes(3);
        case 5, 6 -> {
          in.skipNBytes(8);
          index++;
        }
        default -> in.skipNBytes(4);
      }
    }
  }

  private void members(boolean methods) throws IOException {
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      in.skipNBytes(2);
      String name = texts[in.readUnsignedShort()] + texts[in.readUnsignedShort()];
      for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
        boolean code = methods && texts[in.readUnsignedShort()].equals("Code");
        if (!methods) {
          in.skipNBytes(2);
        }
        int length = in.readInt();
        if (code) {
          in.skipNBytes(4);
          sizes.put(name, in.readInt());
          length -= 8;
        }
        in.skipNBytes(length);
      }
    }
  }
}
