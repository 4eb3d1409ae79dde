package org.neurodsl.sim.plot;

/**
 * From where a space is looked at, without perspective: turned around its vertical axis, then tilted towards the eye.
 *
 * @param azimuth radians; at 0 one looks along +y, with x to the right
 * @param elevation radians; 0 looks from the side, pi/2 from above
 * @param zoom 1 shows all of it, 2 twice as large
 */
public record Viewpoint(double azimuth, double elevation, double zoom) {
  /** From the front, a little from the right and above: all three axes can be told apart. */
  public static final Viewpoint CORNER = new Viewpoint(0.6, 0.35, 1);

  private static final double MOST_ZOOM = 32;

  /** Turned further; the elevation stays between straight from below and straight from above. */
  public Viewpoint turned(double around, double up) {
    return new Viewpoint(azimuth + around, Math.clamp(elevation + up, -Math.PI / 2, Math.PI / 2), zoom);
  }

  /** Nearer, or farther away where the factor is below 1. */
  public Viewpoint zoomed(double factor) {
    return new Viewpoint(azimuth, elevation, Math.clamp(zoom * factor, 1, MOST_ZOOM));
  }

  /** How far to the right a point appears. */
  double right(double x, double y) {
    return x * Math.cos(azimuth) + y * Math.sin(azimuth);
  }

  /** How far up a point appears. */
  double up(double x, double y, double z) {
    return z * Math.cos(elevation) + away(x, y) * Math.sin(elevation);
  }

  /** How far behind the middle a point lies. */
  double depth(double x, double y, double z) {
    return away(x, y) * Math.cos(elevation) - z * Math.sin(elevation);
  }

  private double away(double x, double y) {
    return y * Math.cos(azimuth) - x * Math.sin(azimuth);
  }
}
