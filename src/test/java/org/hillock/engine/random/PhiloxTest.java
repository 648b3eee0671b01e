package org.hillock.engine.random;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Golden: the known answers that the generator's authors publish with it (Random123, kat_vectors, philox4x32, 10 rounds). */
class PhiloxTest {
    private final Philox philox = new Philox();

    @Test
    void the_known_answers_are_met() {
        philox.block(0, 0, 0);
        assertThat(philox.first()).isEqualTo(0xe169c58d_6627e8d5L);
        assertThat(philox.second()).isEqualTo(0x9b00dbd8_bc57ac4cL);
        philox.block(-1, -1, -1);
        assertThat(philox.first()).isEqualTo(0x41c83b0e_408f276dL);
        assertThat(philox.second()).isEqualTo(0x6d5451fd_a20bc7c6L);
        philox.block(0x299f31d0_a4093822L, 0x85a308d3_243f6a88L, 0x03707344_13198a2eL);
        assertThat(philox.first()).isEqualTo(0x94fdcceb_d16cfe09L);
        assertThat(philox.second()).isEqualTo(0x24126ea1_5001e420L);
    }
}
