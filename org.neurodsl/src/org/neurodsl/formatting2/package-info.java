/** The formatter of the language. */
package org.neurodsl.formatting2;
