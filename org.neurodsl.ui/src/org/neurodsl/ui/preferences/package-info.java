/** What users set once: the editor, runs, how grave checks are. */
package org.neurodsl.ui.preferences;
