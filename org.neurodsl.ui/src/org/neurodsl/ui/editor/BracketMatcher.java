package org.neurodsl.ui.editor;

import org.eclipse.jface.text.source.DefaultCharacterPairMatcher;

/** Finds the bracket that belongs to the one at the cursor. */
public final class BracketMatcher extends DefaultCharacterPairMatcher {

  /** Called by the generic editor. */
  public BracketMatcher() {
    super("()[]{}".toCharArray());
  }
}
