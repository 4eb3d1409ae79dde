package org.neurodsl.ui.launch;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.debug.core.IStreamListener;
import org.eclipse.debug.core.model.IStreamMonitor;

/** Text of a run, as the console reads it. */
final class TextStream implements IStreamMonitor {
  private final StringBuilder contents = new StringBuilder();
  private final List<IStreamListener> listeners = new CopyOnWriteArrayList<>();

  void append(String text) {
    synchronized (contents) {
      contents.append(text);
    }
    listeners.forEach(listener -> listener.streamAppended(text, this));
  }

  @Override
  public String getContents() {
    synchronized (contents) {
      return contents.toString();
    }
  }

  @Override
  public void addListener(IStreamListener listener) {
    listeners.add(listener);
  }

  @Override
  public void removeListener(IStreamListener listener) {
    listeners.remove(listener);
  }
}
