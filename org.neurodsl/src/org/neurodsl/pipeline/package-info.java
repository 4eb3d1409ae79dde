/** The way from a text to data on one page, and the store of compiled models. */
package org.neurodsl.pipeline;
