/** The models and constants that ship with the language as `.neuro` files. */
package org.neurodsl.library;
