/** Tests of the types of expressions. */
package org.neurodsl.types;
