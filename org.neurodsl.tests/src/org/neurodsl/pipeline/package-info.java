/** Tests of the pipeline and the store of compiled models. */
package org.neurodsl.pipeline;
