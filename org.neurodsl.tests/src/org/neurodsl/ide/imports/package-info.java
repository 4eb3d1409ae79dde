/** Tests of imports in order. */
package org.neurodsl.ide.imports;
