package org.hillock.kernel.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What must be known of a method before its loops are woven: whether it has any, and how many slots its variables take. */
final class Loops extends MethodVisitor {
    private final Set<Label> seen = new HashSet<>();
    private boolean any;
    private int locals;

    private Loops() {
        super(Opcodes.ASM9);
    }

    /** Of each method of a class, in the order of the methods. */
    static Deque<Loops> of(ClassReader reader) {
        var all = new ArrayDeque<Loops>();
        reader.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        var loops = new Loops();
                        all.add(loops);
                        return loops;
                    }
                },
                ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return all;
    }

    boolean any() {
        return any;
    }

    int locals() {
        return locals;
    }

    @Override
    public void visitLabel(Label label) {
        seen.add(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        any |= seen.contains(label);
    }

    @Override
    public void visitMaxs(int stack, int locals) {
        this.locals = locals;
    }
}
