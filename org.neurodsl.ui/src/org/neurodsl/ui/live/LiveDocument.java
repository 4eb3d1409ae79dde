package org.neurodsl.ui.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.IDocumentListener;
import org.neurodsl.ide.Snapshot;
import org.neurodsl.ide.Snapshots;

/**
 * A document and the newest snapshot of its text. Each change of the text has it parsed and checked anew, in the
 * background and a moment later, so that the changes of one word make one check. The moment is shorter where checks
 * take long, so that what is found is told soon all the same.
 */
public final class LiveDocument {
  private static final long PAUSE_MILLIS = 120;
  private static final long SHORTEST_PAUSE_MILLIS = 20;
  private static final long WANTED_MILLIS = 250;

  private final IDocument document;
  private final Path file;
  private final Snapshots snapshots;
  private final List<Consumer<Snapshot>> listeners = new CopyOnWriteArrayList<>();
  private final Job check = Job.create("Checking the model", this::check);
  private final IDocumentListener changes = new IDocumentListener() {
    @Override
    public void documentAboutToBeChanged(DocumentEvent event) {
      // what was is still right
    }

    @Override
    public void documentChanged(DocumentEvent event) {
      check.schedule(pause);
    }
  };
  private volatile Version newest;
  private volatile long pause = PAUSE_MILLIS;

  /** A snapshot and which version of the document it shows. */
  private record Version(Snapshot snapshot, long stamp) {}

  LiveDocument(IDocument document, Path file, Snapshots snapshots) {
    this.document = document;
    this.file = file;
    this.snapshots = snapshots;
    check.setSystem(true);
    check.setPriority(Job.SHORT);
  }

  void open() {
    document.addDocumentListener(changes);
    check.schedule();
  }

  /** The file that the document shows. */
  public Path file() {
    return file;
  }

  /** The present text. In any thread. */
  public String text() {
    String text;
    long before;
    do {
      before = stamp();
      text = document.get();
    } while (before != stamp());
    return text;
  }

  /** The newest snapshot, which may be a few changes behind; none before the first check. */
  public Optional<Snapshot> newest() {
    return Optional.ofNullable(newest).map(Version::snapshot);
  }

  /** The snapshot of the present text, if it has been made already. */
  public Optional<Snapshot> current() {
    return Optional.ofNullable(newest).filter(version -> version.stamp() == stamp()).map(Version::snapshot);
  }

  /**
   * The snapshot of the present text; waits for it up to a time. Not for the UI thread.
   *
   * @throws InterruptedException where the wait is cancelled
   */
  public Optional<Snapshot> await(long millis) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    while (current().isEmpty() && System.nanoTime() < end) {
      check.wakeUp();
      Thread.sleep(5);
    }
    return current();
  }

  /** Has a listener given each new snapshot, in a background thread. */
  public void listen(Consumer<Snapshot> listener) {
    listeners.add(listener);
  }

  /** The listener is given no more. */
  public void unlisten(Consumer<Snapshot> listener) {
    listeners.remove(listener);
  }

  /** Checks the text again, because something that it imports has changed. */
  void checkAgain() {
    newest = null;
    check.schedule();
  }

  void close() {
    document.removeDocumentListener(changes);
    check.cancel();
    listeners.clear();
  }

  private long stamp() {
    return ((IDocumentExtension4) document).getModificationStamp();
  }

  private IStatus check(IProgressMonitor monitor) {
    long begin = System.nanoTime();
    long before = stamp();
    String text = document.get();
    if (before != stamp()) {
      check.schedule(pause);
      return Status.OK_STATUS;
    }
    try {
      Snapshot snapshot = snapshots.of(file, text);
      // The names are found here, so that the UI thread, which asks for them at once, need not.
      snapshot.symbols();
      newest = new Version(snapshot, before);
      if (!monitor.isCanceled()) {
        listeners.forEach(listener -> listener.accept(snapshot));
      }
      long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
      pause = Math.clamp(WANTED_MILLIS - took, SHORTEST_PAUSE_MILLIS, PAUSE_MILLIS);
    } catch (IOException unreadable) {
      ILog.of(LiveDocument.class).warn("An import of " + file + " can't be read", unreadable);
    }
    return Status.OK_STATUS;
  }
}
