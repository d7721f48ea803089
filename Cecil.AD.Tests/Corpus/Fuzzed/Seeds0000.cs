public static class P0 {
    private static void H0(ref Real a, in Real b, out Real c) {
        int fuel = 12;
        c = (0.5 * b - 0.25);
        for (int i1 = 0; i1 < Idx((2 / 2), 6); i1++) {
            Real v2 = (0.4 * M.Sin(M.CopySign(b, c)));
            Real v3 = (0.4 * M.Sin((-(0.75 * v2 + 0.25 * (-0.8125)))));
            a -= (0.4 * M.Sin(v3));
        }
        return;
    }
    private static Real H4(Real[] y, int k) {
        int fuel = 12;
        foreach (Real e5 in y) {
            List<Real> l6 = new List<Real>() { Soft((y[Idx(k, y.Length)] + e5)), y[Idx(k, y.Length)] };
            Real[,] g7 = new Real[2, 3];
        }
        return (y[Idx((3 * k + 1), y.Length)] - 0.5 * y[Idx(M.Sign((y[(((M.Atan2(y[1], 2.0 + M.Cos(y[Idx((5 + k), y.Length)])) <= 3.4375) ? ((--k) + k) : k)) & 1] / (1.0 + Sq((-0.1875))))), y.Length)]);
    }
    private static void H8(ref Real a, in Real b, out Real c) {
        int fuel = 12;
        c = (0.5 * b - 0.25);
        a += (0.3 * M.Tanh((c / (1.0 + Sq(1.1875)))));
        return;
    }
    public static Real F(Real a, Real b, Real[] x, int n) {
        int fuel = 40;
        Real v9 = ((b * b) / (1.5 + M.Abs(H4(x, M.Sign((-b))))));
        bool f10 = !(((0 / 2) <= n) || ((int)(4.0 * (v9 / (2.0 + M.Sin(b)))) % 3 != x.Length));
        int k11 = (((M.Log10(2.0 + Sq(a)) >= (-3.0625)) ? (n + n) : (--n))) % 9;
        H8(ref x[Idx((int)(4.0 * (v9 + x[0])), x.Length)], in x[^2], out v9);
        if (((k11 - x.Length) <= n)) {
            b = (0.5 * M.Cos(a));
        } else {
            if ((((M.Exp(M.Sin(v9)) >= (a + x[x.Length - 1])) ? k11 : n) < n)) {
                _ = ((v9 % 1.75) / (2.0 + M.Sin((a / (2.0 + M.Sin(b))))));
            } else {
                List<Real> l12 = new List<Real>() { (0.3 * M.Tanh(M.Tanh(b))), v9 };
                k11 ^= (n + n) & 7;
            }
            a = M.Sin((a / (1.0 + Sq((a * x[1])))));
            x[x.Length - 1] -= (0.5 * M.Cos(b));
        }
        Real[][] j13 = new Real[][] { x, new Real[] { (0.5 * M.Cos(M.Tanh(b))), v9 } };
        switch (Idx(((2 / 2) % 3), 5)) {
            case 0:
            {
                List<Real> l14 = new List<Real>() { (0.4 * M.Sin((x[((((3 * k11 + 1) % 2 == 0) ? M.Sign((M.Floor(b) + 0.5 * b)) : n)) & 1] / (1.0 + Sq(a))))), x[0] };
            } break;
            case 1:
            {
                Real v15 = M.Pow(0.5 + M.Abs(((b * v9) - (((n ^ x.Length)) switch { 0 => x[x.Length - 1], 1 => x[Idx(((x[Idx((int)((long)n * 5 % 7), x.Length)] < 0.4375) ? (0 >> 1) : 0), x.Length)], _ => b }))), M.Sin(M.Atan2((0.75 * x[0] + 0.25 * b), 2.0 + M.Cos((a + x[((3 * ((--n) + n) + 1)) & 1])))));
                x[0] += (0.2 * M.Atan((M.Atanh(0.5 * M.Sin(v15)) % 1.75)) + 0.1);
            } break;
            default:
            {
                Real[] y16 = new Real[2 + Idx((x.Length - k11), 4)];
                for (int i17 = 0; i17 < y16.Length; i17++) { y16[i17] = (0.4 * M.Sin(M.FusedMultiplyAdd(2.3125, b, 0.25))); }
            } break;
        }
        Real t18 = 0.0;
        foreach (Real e19 in x) { t18 += M.Sin(e19); }
        return ((((x[0] / (1.5 + M.Abs(a))) + M.Sin((-1.5625))) + M.Sin(v9)) + t18);
    }
}

public static class P1 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            Real v1 = M.Min(Q, t);
            return (M.Pow(0.5 + M.Abs(v1), M.Sin(v1)) + t * t);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    public struct S2 {
        public Real P, Q; public int K;
        public S2(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            object o3 = M.Sin((t * Q));
            Real v4 = (Real)o3;
            return (M.Atan(P) - 0.5 * Q);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    public interface IStep {
        Real Step(Real t);
        Real Twice(Real t) { return Step(0.5 * Step(t)); }
    }
    public readonly struct W(Real p) : IStep {
        private readonly Real _p = p;
        public Real Step(Real t) { return M.Tanh((t * _p)); }
    }
    public sealed class C5 : IStep {
        public Real P, Q; public int K; public C5 Next;
        public C5(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            Q += (0.2 * M.Atan((Q = (0.2 * M.Atan(M.Asin(0.9 * M.Sin(Q))) + 0.1))) + 0.1);
            Real[] y6 = new Real[] { Soft(M.Pow(1.0 + Sq((-3.3125)), M.Tanh(P))), (0.3 * M.Tanh((Q - Q))), P };
            t = (0.4 * M.Sin(M.Atan2(M.Sin(P), 2.0 + M.Cos(M.Cos(y6[Idx(K, y6.Length)])))));
            return M.Tanh((M.Exp(-Sq(t)) + y6[0]));
        }
        public Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Step(P))); }
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v7 = ((((int)M.Floor(x[Idx((((2 % 3) & 7) << 1 | 1), x.Length)]) < 2) || ((x[0] + x[Idx(((2 & 7) << 1 | 1), x.Length)]) <= M.CopySign(x[Idx(2, x.Length)], x[0]))) ? M.Pow(0.5 + M.Abs(M.Pow(0.5 + M.Abs(x[1]), M.Sin(x[((int)(unchecked((uint)2) >> 3)) & 1]))), M.Sin(M.FusedMultiplyAdd(x[0], x[Idx((2 + 2), x.Length)], 0.25))) : M.Log(1.0 + Sq((((M.Clamp(x[^2], -1.5, 1.25) > 1.6875) || ((((0 - 2)) switch { 0 => x[((int)(4.0 * x[0])) & 1], 1 => x[((2 - ((M.Sinh(M.Sin(x[((2 - 1)) & 1])) > 0.6875) ? 2 : 5))) & 1], _ => x[Idx(2, x.Length)] }) <= 0.0625)) ? x[1] : x[^2]))));
        if (((1 - 2) % 2 == 0)) {
            Real v8;
            if ((M.Pow(1.0 + Sq(x[(int)(unchecked((uint)(2)) % (uint)x.Length)]), M.Tanh(v7)) <= (0.75 * v7 + 0.25 * (-3.4375)))) {
                x[x.Length - 1] = M.Tanh(M.Min(x[x.Length - 1], (v7 / (1.5 + M.Abs(v7)))));
                v8 = M.Tanh((0.75 * (-2.6875) + 0.25 * v7));
            } else { v8 = (0.2 * M.Atan(M.Pow(1.0 + Sq(v7), M.Tanh(v7))) + 0.1); }
            for (int i9 = 1; i9 < Idx((3 * 2 + 1), 6); i9++) {
                L10:
                { v7 = (0.3 * M.Tanh((((i9 > 1) ? v7 : v7) + 1.3125))); }
                if (fuel-- > 0 && ((M.Exp(M.Sin(v8)) > 1.1875) & ((int)M.Floor(M.FusedMultiplyAdd(x[Idx(x.Length, x.Length)], x[1], 0.25)) < 3))) goto L10;
                S2 s11 = new S2((0.2 * M.Atan(M.CopySign(v7, v8)) + 0.1), (0.5 * M.Cos((x[Idx(i9, x.Length)] = M.Tanh(v8)))));
                C5[] o12 = new C5[] { new C5((0.3 * M.Tanh((((3 * s11.K + 1)) switch { 0 => s11.Q, 1 => s11.P, _ => x[((((s11.Q <= 1.5625) ? 5 : i9) + 1)) & 1] }))), M.Atan((0.75 * v8 + 0.25 * s11.Q))), new C5((0.5 * M.Cos((v7 / (1.5 + M.Abs(v7))))), (0.4 * M.Sin(M.Max(v8, s11.Q)))), new C5((0.5 * M.Cos((x[^2] / (1.5 + M.Abs(v7))))), (0.4 * M.Sin((x[Idx(M.Sign(M.Pow(x[(int)(unchecked((uint)((i9 - checked(s11.K % 50 + 1)))) % (uint)x.Length)], 3.0)), x.Length)] = (0.5 * M.Cos(v7)))))) };
                Real v13 = (0.5 * M.Cos(((-2.4375) / (1.0 + Sq(v8)))));
            }
        } else {
            if (((0.75 * v7 + 0.25 * v7) < 1.1875)) { ref Real r14 = ref x[((2 % 3)) & 1]; }
            L15:
            {
                for (int i16 = 1; i16 < x.Length; i16++) {
                    for (Real v17 = (0.4 * M.Sin(v7)); v17 < 2.0; v17 += 0.75 + 0.5 * M.Sin((0.75 * x[i16 - 1] + 0.25 * v7))) {
                        C5 c18 = new C5((0.2 * M.Atan(M.IEEERemainder(v7, 2.5)) + 0.1), (0.3 * M.Tanh(v7)));
                    }
                    Real v19 = M.Tanh(M.Log2(2.0 + Sq((v7 / (2.0 + M.Sin(x[i16 - 1]))))));
                }
                for (int i20 = 1; i20 < Idx(((2 & 7) << 1 | 1), 6); ++i20) {
                    {
                        for (int i22 = Idx((i20 >> 1), 6) - 1; i22 >= 0; i22--) {
                            x[Idx(((checked(i22 % 50 + 1) & 7) << 1 | 1), x.Length)] = (0.5 * M.Cos((x[Idx(((checked(i22 % 50 + 1) & 7) << 1 | 1), x.Length)] * M.CopySign(v7, v7))));
                        }
                    }
                    L21: ;
                    v7 %= 1.5;
                    if (((4 >> 1) % 2 == 0)) {
                        v7 = M.Atan(M.Exp(M.Sin(M.Pow(0.5 + M.Abs(x[Idx((((int)(4.0 * (((int)(unchecked((uint)i20) >> 3)) switch { 0 => v7, 1 => v7, _ => v7 })) < x.Length) ? (0 + i20) : i20), x.Length)]), M.Sin(v7)))));
                        int k23 = ((int)(4.0 * M.Asin(0.9 * M.Sin(x[Idx((i20 / 2), x.Length)])))) % 9;
                    }
                }
            }
            if (fuel-- > 0 && !(((((4 > 1) ? 2 : 2)) switch { 0 => v7, 1 => v7, _ => v7 }) <= 1.3125)) goto L15;
        }
        Real t24 = 0.0;
        foreach (Real e25 in x) { t24 += M.Sin(e25); }
        return (((v7 + t24) + M.Sin(0.8125)) - 0.5 * v7);
    }
}

public static class P2 {
    private static T G0<T>(T a, T b) where T : System.Numerics.INumber<T> {
        T s = T.Zero;
        for (int i = 0; i < 3; i++) {
            s = ((s + b) + (s - a));
            a = s / (T.One + s * s) + T.CreateChecked(0.25) * b;
        }
        return a;
    }
    public static Real F(Real[] x, int n) {
        int fuel = 40;
        Real v1 = M.Min(x[Idx(((x.Length + n) + n), x.Length)], (-1.5625));
        if (((((n + n) <= n) || ((2.0625 / (1.0 + Sq(v1))) <= 0.6875)) || ((n + n) <= x.Length))) {
            if (((M.Pow(v1, 3.0) >= (v1 / (1.5 + M.Abs((-1.1875))))) & (checked(n % 50 + 1) % 3 != n))) goto L2;
            {
                x[Idx(((4 & 7) << 1 | 1), x.Length)] *= M.Exp(-0.1 * Sq(M.Sin((((4 >> 1)) switch { 0 => v1, 1 => v1, _ => v1 }))));
                switch (Idx(((int)M.Floor(M.Max(v1, v1)) >> 1), 5)) {
                    case 0:
                    {
                        Real v3 = 1.0 + Sq(M.Atan((v1 * v1)));
                        while (v3 > 1e-2 && fuel-- > 0) {
                            Func<Real, Real> h4 = t5 => { return M.Sin((v3 + t5 * t5)); };
                            x[(int)(unchecked((uint)(3)) % (uint)x.Length)] = x[Idx((3 * (int)((long)x.Length * 5 % 7) + 1), x.Length)] = M.Tanh(v1);
                            v3 *= 0.3 + 0.1 * M.Cos((x[1] = M.Tanh(v1)));
                        }
                        int[] q6 = new int[] { 2, ((n >> 1)) % 5, n };
                    } break;
                    case 1:
                    case 3:
                    { Real[] y7 = new Real[] { M.Tanh(x[^2]), (0.3 * M.Tanh((0.75 * v1 + 0.25 * 2.0625))), v1 }; }
                    goto default;
                    default:
                    {
                        v1++;
                    } break;
                }
                for (int i8 = 0; i8 < x.Length; i8++) {
                    for (int i9 = 1; i9 < x.Length; i9++) {
                        x[(x.Length) & 1] += (0.2 * M.Atan((0.75 * M.FusedMultiplyAdd(v1, v1, 0.25) + 0.25 * (x[i9 - 1] / (1.0 + Sq(v1))))) + 0.1);
                    }
                    x[0] = (0.4 * M.Sin(M.Max(x[0], (x[i8] - x[^2]))));
                }
            }
            L2: ;
        }
        Real t10 = 0.0;
        foreach (Real e11 in x) { t10 += 1.5 * (e11); }
        return ((M.Pow(0.5 + M.Abs(3.5625), M.Sin(v1)) + M.Sin(x[(int)(unchecked((uint)(((int)(4.0 * (t10 * t10)) >> 1))) % (uint)x.Length)])) - 0.5 * x[x.Length - 1]);
    }
}

public static class P3 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            {
                for (int i2 = 0; i2 < Idx((K + K), 6); i2++) {
                    if ((M.Sinh(M.Sin(1.4375)) > (Q / (1.5 + M.Abs(Q))))) {
                        _ = ((((0.1 * ((((4 + K) < K) ? 5 : i2) % 7)) <= (-1.9375)) ? t : t) - (t * P));
                    } else if ((M.Min(P, P) > (((3 * K + 1)) switch { 0 => t, 1 => Q, _ => P }))) {
                        Real v3;
                        if (((P - Q) < M.Atanh(0.5 * M.Sin(t)))) {
                            P = (0.4 * M.Sin((M.CopySign(Q, P) * (Q + t))));
                            v3 = M.Atan(M.Atanh(0.5 * M.Sin(Q)));
                        } else {
                            t = (0.3 * M.Tanh((M.Floor(M.Pow(t, 2.0)) + 0.5 * M.Pow(t, 2.0))));
                            v3 = M.Atan((((K + K)) switch { 0 => t, 1 => t, _ => 0.1875 }));
                        }
                    } else { P = P = M.Tanh(t); }
                }
            }
            L1: ;
            return (M.Sinh(M.Sin(t)) - 0.5 * Q);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    public struct S4 {
        public S0 A; public Real R;
        public S4(S0 a, Real r) {
            A = a;
            R = r;
        }
        public Real Step(Real t) {
            int fuel = 6;
            return (M.Pow(0.5 + M.Abs(t), M.Sin(A.P)) + 0.9375 * 0.9375);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(R) + Sq(A.Q - t)); }
    }
    public interface IStep {
        Real Step(Real t);
        Real Twice(Real t) { return Step(0.5 * Step(t)); }
    }
    public readonly struct W(Real p) : IStep {
        private readonly Real _p = p;
        public Real Step(Real t) { return M.Sin((t * _p)); }
    }
    public sealed class C5 : IStep {
        public Real P, Q; public int K; public C5 Next;
        public C5(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            S4 s6 = new S4(new S0(Soft((P / (1.0 + Sq(Q)))), (0.5 * M.Cos(M.FusedMultiplyAdd(Q, Q, 0.25)))), (0.5 * M.Cos((Q * t))));
            return (0.5 * M.Cos((M.Pow(1.0 + Sq(s6.R), M.Tanh(s6.R)) - 0.5 * s6.A.Q)));
        }
        public Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Step(Q))); }
    }
    public sealed class N7(Real v, N7 l, N7 r) {
        public Real V = v; public N7 L = l, R = r;
        public Real Sum() {
            Real left = L == null ? 0.25 : L.Sum();
            Real right = R?.Sum() ?? V;
            V = Soft(M.CopySign(V, right));
            return M.Tanh(M.FusedMultiplyAdd(left, right, 0.25));
        }
    }
    private static N7 R8(Real a, Real b, int d) {
        return d <= 0 ? null : new N7(M.Sin(a), R8(a * 0.5 + b, b, d - 1), R8(b, a - 0.25, d - 2));
    }
    private static Real R9(Real a, Real b, int d) {
        N7 tree = R8(a, b, d);
        return tree == null ? a * b : tree.Sum() - 0.5 * tree.Sum();
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v10 = M.Tanh((-M.Pow(x[0], 2.0)));
        while (fuel-- > 0 && ((int)(4.0 * M.Log10(2.0 + Sq(x[Idx(2, x.Length)]))) >= 2)) {
            x[Idx((int)(4.0 * (v10 * (-3.3125))), x.Length)] = M.Sin((0.75 * x[Idx((int)(4.0 * (v10 * (-3.3125))), x.Length)] + 0.25 * (x[^2] - v10)));
            Real[] y11 = new Real[2 + Idx((int)(unchecked((uint)0) >> 3), 4)];
            for (int i12 = 0; i12 < y11.Length; i12++) {
                y11[i12] = M.Atan((((i12 > 1) && (M.FusedMultiplyAdd(v10, v10, 0.25) > 3.3125)) ? v10 : v10));
            }
        }
        (v10, x[1]) = (x[(int)(unchecked((uint)(checked((int)((long)0 * 5 % 7) % 50 + 1))) % (uint)x.Length)], v10);
        if (((2 / 2) % 3 != 0)) {
            if (!(checked(2 % 50 + 1) > x.Length)) {
                x[Idx((2 ^ 2), x.Length)] = R9((0.3 * M.Tanh(R9(Soft(v10), v10, Idx((0 + x.Length), 4)))), v10, Idx((2 ^ 2), 4));
                return ((v10 = (0.5 * M.Cos(v10))) - 0.5 * x[Idx(2, x.Length)]);
            }
        } else if (((x[Idx(x.Length, x.Length)] >= (v10 = M.Atan(v10))) && (M.Pow(1.0 + Sq(v10), M.Tanh(v10)) < M.Min(v10, v10)))) {
            x[Idx(2, x.Length)] = Soft((0.75 * x[Idx(2, x.Length)] + 0.25 * Sq(v10)));
            Array.Reverse(x);
        } else { int k13 = ((int)(4.0 * M.Max(v10, v10))) % 9; }
        v10 /= (1.1 + Sq(M.Acosh(1.5 + Sq(v10))));
        Real t14 = 0.0;
        foreach (Real e15 in x) { t14 += 1.5 * (e15); }
        return (((M.Abs(v10) + M.Sin(t14)) - 0.5 * v10) - 0.5 * v10);
    }
}

public static class P4 {
    private static Real[] H0(int k, Real t) {
        int fuel = 12;
        Real[] z = new Real[2 + (k & 3)];
        z[k & 1] = M.Sin(t);
        Array.Copy(z, z, M.Min(z.Length, z.Length));
        return z;
    }
    private static Real R1(Real a, Real b, int d) {
        int fuel = 4;
        Real[] y3 = H0((d + d), (0.4 * M.Sin((d > 0 ? M.Sin(R2(M.Sin(((-1.8125) + b)), (((d + d)) switch { 0 => b, 1 => b, _ => b }), d - 1)) : 0.5 * M.Sin(((-1.8125) + b))))));
        List<Real> l4 = new List<Real>() { M.Tanh((a / (1.0 + Sq(y3[(int)(unchecked((uint)((d - (3 >> 1)))) % (uint)y3.Length)])))), b };
        foreach (Real e5 in l4) {
            y3[0] = M.Tanh(M.Cosh(M.Tanh((-1.8125))));
            while (!(M.Acos(0.9 * M.Cos(b)) < (y3[Idx(2, y3.Length)] / (1.0 + Sq(e5)))) && --fuel > 0) {
                Real[] y6 = new Real[2 + Idx(((3 & 7) << 1 | 1), 4)];
                for (int i7 = 0; i7 < y6.Length; i7++) { y6[i7] = M.Tanh(M.Atan2(b, 2.0 + M.Cos(b))); }
                Real[] y8 = H0((int)((long)l4.Count * 5 % 7), (0.3 * M.Tanh((b + e5))));
                List<Real> l9 = new List<Real>() { (0.3 * M.Tanh((0.1 * (((2 > 1) ? l4.Count : 0) % 7)))), e5 };
            }
        }
        return ((M.Pow(0.5 + M.Abs(a), M.Sin(a)) + y3[1]) + (d > 0 ? M.Sin(R2((0.2 * M.Atan(M.Log2(2.0 + Sq(b))) + 0.1), (b = (0.3 * M.Tanh(a))), d - 1)) : 0.5 * (0.2 * M.Atan(M.Log2(2.0 + Sq(b))) + 0.1)));
    }
    private static Real R2(Real a, Real b, int d) {
        int fuel = 4;
        Real v10 = M.Atan2(M.Pow(1.0 + Sq(a), M.Tanh(b)), 2.0 + M.Cos(((d > 1) ? M.Min(b, b) : (b = Soft(1.0625)))));
        List<Real> l11 = new List<Real>() { (0.5 * M.Cos(M.Cbrt(1.0 + Sq(v10)))), (-0.9375) };
        return ((v10 + a) + (d > 0 ? M.Sin(R1((0.5 * M.Cos((((((4 / 2) >= l11.Count) ? d : 3)) switch { 0 => b, 1 => v10, _ => a }))), (b - b), d - 1)) : 0.5 * (0.5 * M.Cos((((((4 / 2) >= l11.Count) ? d : 3)) switch { 0 => b, 1 => v10, _ => a })))));
    }
    public static Real F(Real[] x, int n) {
        int fuel = 40;
        Real v12 = (((n - n)) switch { 0 => x[1], 1 => M.Pow(1.0 + Sq(x[(int)(unchecked((uint)((n + n))) % (uint)x.Length)]), M.Tanh(x[Idx((int)(unchecked((uint)n) >> 3), x.Length)])), _ => M.Sin(M.Sin(x[1])) });
        List<Real> l13 = new List<Real>() { (0.2 * M.Atan(((-0.4375) / (1.5 + M.Abs(v12)))) + 0.1), v12 };
        l13[Idx((int)(4.0 * M.Pow(v12, 2.0)), l13.Count)] -= Soft((0.1 * ((int)(4.0 * (x[1] * v12)) % 7)));
        int k14 = Idx((0 % 3), 5);
        while (k14-- > 0) {
            l13.Reverse();
            Real[] y15 = H0((l13.Count - k14), Soft(M.Tan(0.5 * M.Sin(v12))));
            x[((int)M.Floor(l13[Idx(((int)((long)n * 5 % 7) + y15.Length), l13.Count)])) & 1] = (0.5 * M.Cos(M.Exp(M.Sin((x[0] = Soft(v12))))));
            if (((int)(4.0 * M.Sin(v12)) % 3 != 1)) {
                x[Idx(((x.Length - x.Length) >> 1), x.Length)] = (0.3 * M.Tanh((l13[Idx(k14, l13.Count)] = (0.5 * M.Cos(M.Atan2(y15[0], 2.0 + M.Cos(v12)))))));
                break;
            }
        }
        Real t16 = 0.0;
        foreach (Real e17 in x) { t16 += 1.5 * (e17); }
        return ((M.Pow(1.0 + Sq(v12), M.Tanh(t16)) + v12) + t16);
    }
}
