package org.hillock.kernel.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTest {
    @Test
    void agrees_with_test_case_2_of_rfc_4231() {
        byte[] signature = new Signature("Jefe").of(List.of(bytes("what do ya want "), bytes("for nothing?")));
        assertThat(new String(signature, StandardCharsets.US_ASCII))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void a_key_longer_than_a_block_is_hashed_first() throws Exception {
        String key = "k".repeat(100);
        var mac = javax.crypto.Mac.getInstance("HmacSHA256");
        mac.init(new javax.crypto.spec.SecretKeySpec(bytes(key), "HmacSHA256"));
        assertThat(new String(new Signature(key).of(List.of(bytes("text"))), StandardCharsets.US_ASCII))
                .isEqualTo(java.util.HexFormat.of().formatHex(mac.doFinal(bytes("text"))));
    }

    @Test
    void a_changed_frame_does_not_fit() {
        var signature = new Signature("key");
        byte[] signed = signature.of(List.of(bytes("a")));
        assertThat(signature.fits(signed, List.of(bytes("a")))).isTrue();
        assertThat(signature.fits(signed, List.of(bytes("b")))).isFalse();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
