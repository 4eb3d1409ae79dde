/** What a model imports, in order. No user interface. */
package org.neurodsl.ide.imports;
