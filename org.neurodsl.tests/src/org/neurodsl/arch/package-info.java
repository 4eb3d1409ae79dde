/** The gates: what every source file and every dependency of the three plain modules has to keep to. */
package org.neurodsl.arch;
