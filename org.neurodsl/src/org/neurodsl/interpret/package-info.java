/** Runs plans by evaluating their expressions: the oracle that generated code has to agree with, bit for bit. */
package org.neurodsl.interpret;
