/** What the operations of expressions mean on doubles, for all that computes before or without generated code. */
package org.neurodsl.value;
