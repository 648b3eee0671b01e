package org.hillock.kernel.shell;

import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Weaves {@link StopCheck} into a class: at method entry (recursion) and before backward jumps (loops). A loop counts its turns in
 * a variable of its own and looks, each turn, at another one of many flags that are up or down together. The compiler can
 * neither move such a look out of the loop, as with one plain flag, nor must it fear that other threads have changed the
 * loop's variables, as with a volatile one.
 */
final class Weaver extends ClassVisitor {
    private static final String CHECK = Type.getInternalName(StopCheck.class);

    private final Deque<Loops> loops;

    private Weaver(ClassVisitor next, Deque<Loops> loops) {
        super(Opcodes.ASM9, next);
        this.loops = loops;
    }

    static byte[] weave(byte[] bytecode) {
        var reader = new ClassReader(bytecode);
        var writer = new ClassWriter(reader, 0);
        reader.accept(new Weaver(writer, Loops.of(reader)), ClassReader.EXPAND_FRAMES);
        return writer.toByteArray();
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
        Loops found = loops.remove();
        // A class whose initialiser was stopped could never be used again, so only its loops are checked.
        MethodVisitor entered = name.equals("<clinit>") ? next : new Entry(next);
        return found.any() ? new Turns(entered, found.locals()) : entered;
    }

    private static final class Entry extends MethodVisitor {
        Entry(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            super.visitMethodInsn(Opcodes.INVOKESTATIC, CHECK, "check", "()V", false);
        }
    }

    private record Frame(int locals, Object[] local, int stack, Object[] onStack) {}

    private static final class Turns extends MethodVisitor {
        private static final int STACK = 2;

        /** The slot of the counter: behind the method's own variables, from the first instruction on. */
        private final int counter;

        /** What the verifier wants to know of the places to which jumps lead. */
        private final Map<Label, Frame> frames = new HashMap<>();

        private final List<Label> withoutFrame = new ArrayList<>();

        Turns(MethodVisitor next, int locals) {
            super(Opcodes.ASM9, next);
            counter = locals;
        }

        @Override
        public void visitCode() {
            super.visitCode();
            super.visitInsn(Opcodes.ICONST_0);
            super.visitVarInsn(Opcodes.ISTORE, counter);
        }

        @Override
        public void visitLabel(Label label) {
            withoutFrame.add(label);
            super.visitLabel(label);
        }

        @Override
        public void visitFrame(int type, int locals, Object[] local, int stack, Object[] onStack) {
            var all = new Object[counter + 1];
            int slot = 0;
            int n = 0;
            for (int i = 0; i < locals; i++) {
                all[n++] = local[i];
                slot += local[i] == Opcodes.LONG || local[i] == Opcodes.DOUBLE ? 2 : 1;
            }
            for (; slot < counter; slot++) all[n++] = Opcodes.TOP;
            all[n++] = Opcodes.INTEGER;
            var frame = new Frame(n, all, stack, onStack.clone());
            withoutFrame.forEach(label -> frames.put(label, frame));
            withoutFrame.clear();
            visit(frame);
        }

        private void visit(Frame frame) {
            super.visitFrame(Opcodes.F_NEW, frame.locals, frame.local, frame.stack, frame.onStack);
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            Frame target = frames.get(label);
            if (target != null && opcode == Opcodes.GOTO) look(target);
            else if (target != null) call();
            super.visitJumpInsn(opcode, label);
        }

        private void look(Frame target) {
            var down = new Label();
            super.visitIincInsn(counter, 1);
            super.visitFieldInsn(Opcodes.GETSTATIC, CHECK, "FLAGS", "[Z");
            super.visitVarInsn(Opcodes.ILOAD, counter);
            super.visitIntInsn(Opcodes.SIPUSH, StopCheck.MASK);
            super.visitInsn(Opcodes.IAND);
            super.visitInsn(Opcodes.BALOAD);
            super.visitJumpInsn(Opcodes.IFEQ, down);
            super.visitMethodInsn(Opcodes.INVOKESTATIC, CHECK, "stop", "()V", false);
            super.visitLabel(down);
            // All that holds where the jump leads holds here.
            visit(target);
        }

        /** A jump on a condition has its operands on the stack, of which nothing is known here. */
        private void call() {
            super.visitVarInsn(Opcodes.ILOAD, counter);
            super.visitMethodInsn(Opcodes.INVOKESTATIC, CHECK, "turn", "(I)I", false);
            super.visitVarInsn(Opcodes.ISTORE, counter);
        }

        @Override
        public void visitMaxs(int stack, int locals) {
            super.visitMaxs(stack + STACK + 1, locals + 1);
        }
    }
}
