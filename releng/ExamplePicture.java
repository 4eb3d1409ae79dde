import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Makes a picture of a result small: 960 px wide, of its 256 most frequent colours. */
class ExamplePicture {
  private static final int WIDTH = 960;
  private static final int COLOURS = 256;

  public static void main(String[] arguments) throws IOException {
    BufferedImage large = ImageIO.read(Path.of(arguments[0]).toFile());
    ImageIO.write(indexed(scaled(large)), "png", Path.of(arguments[1]).toFile());
  }

  private static BufferedImage scaled(BufferedImage large) {
    int height = Math.round((float) WIDTH * large.getHeight() / large.getWidth());
    BufferedImage small = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = small.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(large, 0, 0, WIDTH, height, null);
    graphics.dispose();
    return small;
  }

  private static BufferedImage indexed(BufferedImage image) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int rgb : pixels(image)) {
      counts.merge(rgb & 0xFFFFFF, 1, Integer::sum);
    }
    List<Integer> colours = counts.keySet().stream()
        .sorted(Comparator.<Integer>comparingInt(counts::get).reversed().thenComparingInt(rgb -> rgb))
        .limit(COLOURS).toList();
    int[] map = colours.stream().mapToInt(Integer::intValue).toArray();
    BufferedImage result = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED,
        new IndexColorModel(8, map.length, map, 0, false, -1, DataBuffer.TYPE_BYTE));
    Map<Integer, Integer> nearest = new HashMap<>();
    int place = 0;
    for (int rgb : pixels(image)) {
      int index = nearest.computeIfAbsent(rgb & 0xFFFFFF, each -> nearest(each, map));
      result.getRaster().setSample(place % image.getWidth(), place / image.getWidth(), 0, index);
      place++;
    }
    return result;
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  private static int nearest(int rgb, int[] map) {
    int best = 0;
    for (int index = 1; index < map.length; index++) {
      best = distance(rgb, map[index]) < distance(rgb, map[best]) ? index : best;
    }
    return best;
  }

  private static int distance(int one, int other) {
    int sum = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int difference = (one >> shift & 0xFF) - (other >> shift & 0xFF);
      sum += difference * difference;
    }
    return sum;
  }
}
