/** What of a client's certificate is passed on. @see https://doc.traefik.io/traefik/reference/routing-configuration/http/middlewares/passtlsclientcert/ */
export interface PassTlsClientCert {
  /** The whole certificate, as `X-Forwarded-Tls-Client-Cert`. @default false */
  readonly pem?: boolean;
  /** Parts of it, as `X-Forwarded-Tls-Client-Cert-Info`. @default none */
  readonly info?: {
    /** The end of its time. @default false */
    readonly notAfter?: boolean;
    /** The beginning of its time. @default false */
    readonly notBefore?: boolean;
    /** Its other names. @default false */
    readonly sans?: boolean;
    /** Its serial number. @default false */
    readonly serialNumber?: boolean;
    /** Parts of the name that it is for. @default none */
    readonly subject?: CertificateNameParts & {
      /** `OU`. @default false */
      readonly organizationalUnit?: boolean;
    };
    /** Parts of the name of who signed it. @default none */
    readonly issuer?: CertificateNameParts;
  };
}

/** Parts of a distinguished name. */
export interface CertificateNameParts {
  /** `CN`. @default false */
  readonly commonName?: boolean;
  /** `C`. @default false */
  readonly country?: boolean;
  /** `DC`. @default false */
  readonly domainComponent?: boolean;
  /** `L`. @default false */
  readonly locality?: boolean;
  /** `O`. @default false */
  readonly organization?: boolean;
  /** `ST`. @default false */
  readonly province?: boolean;
  /** `SERIALNUMBER`. @default false */
  readonly serialNumber?: boolean;
}
