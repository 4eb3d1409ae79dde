/** What an editor shows of a snapshot: symbols and their kinds, hovers, outline, folds, hints. No user interface. */
package org.neurodsl.ide.look;
