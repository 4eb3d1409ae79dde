/** Generated Java text to classes: the compiler in memory, its store of compiled classes, and the loader of both. */
package org.neurodsl.compile;
