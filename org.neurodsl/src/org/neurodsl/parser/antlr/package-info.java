/** Where the generated parser looks for its token source. */
package org.neurodsl.parser.antlr;
