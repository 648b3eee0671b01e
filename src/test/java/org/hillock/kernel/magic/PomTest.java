package org.hillock.kernel.magic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PomTest {
    @Test
    void dependencies_of_a_piece_of_a_pom() throws Exception {
        Pom pom = Pom.parse("""
                <repository><url>https://example.org/maven</url></repository>
                <dependency><groupId>a</groupId><artifactId>b</artifactId><version>1</version></dependency>
                <dependency><groupId>c</groupId><artifactId>d</artifactId><version>2</version>
                    <classifier>linux</classifier></dependency>
                <dependency><groupId>t</groupId><artifactId>t</artifactId><version>3</version>
                    <scope>test</scope></dependency>
                """);
        assertThat(pom.dependencies()).containsExactly("a:b:1", "c:d:jar:linux:2");
        assertThat(pom.repositories()).containsExactly("https://example.org/maven");
    }

    @Test
    void what_is_no_xml_says_so() {
        assertThatThrownBy(() -> Pom.parse("<dependency>")).hasMessageStartingWith("This is no POM: ");
    }
}
