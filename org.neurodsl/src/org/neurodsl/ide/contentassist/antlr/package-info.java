/** Where the generated parser of content assist looks for its token source. */
package org.neurodsl.ide.contentassist.antlr;
