/** Editor services without a user interface: content assist, quick fixes, the language server. */
package org.neurodsl.ide;
