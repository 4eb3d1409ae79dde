/** Wires the language's services to the platform's generic editor. */
package org.neurodsl.ui.editor;
