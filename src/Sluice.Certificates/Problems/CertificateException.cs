namespace Sluice.Certificates.Problems;

/// <summary>A certificate or key that cannot be served. Its message is one line: file, what, cure.</summary>
public sealed class CertificateException : Exception
{
    public CertificateException(CertificateProblem problem)
        : base(problem.ToString()) => Problem = problem;

    public CertificateException(CertificateProblem problem, Exception inner)
        : base(problem.ToString(), inner) => Problem = problem;

    public CertificateException(string? file, string what, string cure)
        : this(new CertificateProblem(file, what, cure))
    {
    }

    public CertificateProblem Problem { get; }
}
