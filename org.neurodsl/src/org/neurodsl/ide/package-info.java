/** Editor services without a user interface: snapshots of a text, content assist, quick fixes, the language server. */
package org.neurodsl.ide;
