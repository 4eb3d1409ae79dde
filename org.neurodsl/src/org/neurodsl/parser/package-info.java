/** Stage 1, parse: from text to tokens, the rules for units and newlines, and syntax errors in sentences. */
package org.neurodsl.parser;
