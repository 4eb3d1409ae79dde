/** The layout of a model: how white space is set, and nothing else. */
package org.neurodsl.formatting;
