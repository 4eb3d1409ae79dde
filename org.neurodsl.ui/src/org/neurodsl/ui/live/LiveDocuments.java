package org.neurodsl.ui.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.PlatformUI;
import org.neurodsl.ide.Snapshot;
import org.neurodsl.ide.Snapshots;

/** The models that are open in editors. A workbench service. For several threads. */
public final class LiveDocuments {
  private final Snapshots snapshots = new Snapshots();
  private final Map<IDocument, LiveDocument> documents = new HashMap<>();
  private final List<Consumer<LiveDocument>> listeners = new CopyOnWriteArrayList<>();

  /** The one of the workbench. */
  public static LiveDocuments get() {
    return PlatformUI.getWorkbench().getService(LiveDocuments.class);
  }

  /** What is known of a document, if it is an open model. */
  public synchronized Optional<LiveDocument> of(IDocument document) {
    return Optional.ofNullable(documents.get(document));
  }

  /** The open document of a file. */
  public synchronized Optional<LiveDocument> of(Path file) {
    return documents.values().stream().filter(live -> live.file().equals(file)).findFirst();
  }

  /** All open models. */
  public synchronized Collection<LiveDocument> all() {
    return List.copyOf(documents.values());
  }

  /** What makes snapshots, of closed files too. */
  public Snapshots snapshots() {
    return snapshots;
  }

  /** Has a listener told of each model that is opened, before its first snapshot. */
  public void listen(Consumer<LiveDocument> listener) {
    listeners.add(listener);
  }

  /** Checks the open models again that import one of some files. */
  public void changed(Collection<Path> files) {
    for (LiveDocument each : all()) {
      if (each.newest().filter(snapshot -> snapshot.imported().stream().anyMatch(files::contains)).isPresent()) {
        each.checkAgain();
      }
    }
  }

  void open(IDocument document, Path file) {
    LiveDocument live = new LiveDocument(document, file, snapshots);
    synchronized (this) {
      LiveDocument before = documents.put(document, live);
      if (before != null) {
        before.close();
      }
    }
    live.listen(ProblemMarkers::show);
    listeners.forEach(listener -> listener.accept(live));
    live.open();
  }

  /** A document is closed; where it was not saved, what counts from now on is the file. */
  void close(IDocument document, boolean unsaved) {
    LiveDocument live;
    synchronized (this) {
      live = documents.remove(document);
    }
    if (live != null) {
      live.close();
      if (unsaved) {
        ICoreRunnable work = monitor -> checkSaved(live.file());
        Job.createSystem("Checking the model", work).schedule();
      }
    }
  }

  /** Checks a file as it is saved and shows its problems; returns what was found, if the file can be read. */
  public Optional<Snapshot> checkSaved(Path file) {
    try {
      Snapshot snapshot = snapshots.of(file, Files.readString(file));
      ProblemMarkers.show(snapshot);
      return Optional.of(snapshot);
    } catch (IOException unreadable) {
      ILog.of(LiveDocuments.class).warn(file + " can't be checked", unreadable);
      return Optional.empty();
    }
  }
}
