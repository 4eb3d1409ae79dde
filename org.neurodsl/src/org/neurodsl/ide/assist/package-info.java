/** Content assist: what may be written at a caret. Works on half-written text. No user interface. */
package org.neurodsl.ide.assist;
