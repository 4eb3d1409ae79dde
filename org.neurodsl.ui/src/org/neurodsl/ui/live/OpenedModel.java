package org.neurodsl.ui.live;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IDocumentSetupParticipant;
import org.eclipse.core.filebuffers.IDocumentSetupParticipantExtension;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.IFileBufferListener;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.IDocument;

/** Called by the platform for each document of a model that is opened; looks after it until it is closed. */
public final class OpenedModel implements IDocumentSetupParticipant, IDocumentSetupParticipantExtension {

  @Override
  public void setup(IDocument document) {
    // a document without a place can't have a project
  }

  @Override
  public void setup(IDocument document, IPath location, LocationKind kind) {
    file(location, kind).ifPresent(file -> {
      LiveDocuments live = LiveDocuments.get();
      FileBuffers.getTextFileBufferManager().addFileBufferListener(new UntilClosed(document, live));
      live.open(document, file);
    });
  }

  private static Optional<Path> file(IPath location, LocationKind kind) {
    if (location == null || kind == LocationKind.IFILE && location.segmentCount() < 2) {
      return Optional.empty();
    }
    if (kind == LocationKind.LOCATION) {
      return Optional.of(location.toPath());
    }
    IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(location);
    IPath place = kind == LocationKind.IFILE || file.exists() ? file.getLocation() : location;
    return Optional.ofNullable(place).map(IPath::toPath);
  }

  /** Waits for the end of a document. */
  private record UntilClosed(IDocument document, LiveDocuments live) implements IFileBufferListener {

    @Override
    public void bufferDisposed(IFileBuffer buffer) {
      if (buffer instanceof ITextFileBuffer text && text.getDocument() == document) {
        FileBuffers.getTextFileBufferManager().removeFileBufferListener(this);
        live.close(document, buffer.isDirty());
      }
    }

    @Override
    public void bufferCreated(IFileBuffer buffer) {
      // another one
    }

    @Override
    public void bufferContentAboutToBeReplaced(IFileBuffer buffer) {
      // the document tells of it
    }

    @Override
    public void bufferContentReplaced(IFileBuffer buffer) {
      // the document tells of it
    }

    @Override
    public void stateChanging(IFileBuffer buffer) {
      // nothing to do
    }

    @Override
    public void dirtyStateChanged(IFileBuffer buffer, boolean isDirty) {
      // nothing to do
    }

    @Override
    public void stateValidationChanged(IFileBuffer buffer, boolean isStateValidated) {
      // nothing to do
    }

    @Override
    public void underlyingFileMoved(IFileBuffer buffer, IPath path) {
      // the platform opens another document
    }

    @Override
    public void underlyingFileDeleted(IFileBuffer buffer) {
      // nothing is left to check
    }

    @Override
    public void stateChangeFailed(IFileBuffer buffer) {
      // nothing to do
    }
  }
}
