//! Links to hosted pages.

use super::{AccountApi, Endpoint};
use crate::error::Error;
use crate::hosted::{CreateHostedAuthLink, HostedAuthLink};

impl AccountApi<'_> {
    /// Makes a link to a page of Unipile's that connects an account: `POST /api/v1/hosted/accounts/link`.
    ///
    /// # Errors
    ///
    /// None that is special to it.
    pub async fn create_hosted_auth_link(self, request: CreateHostedAuthLink) -> Result<HostedAuthLink, Error> {
        let request = request.api_url_or(self.client.inner.dsn.as_str());
        let operation = self
            .operation(
                Endpoint::post("create_hosted_auth_link", "/api/v1/hosted/accounts/link"),
                self.limits().short,
            )?
            .body(&request)?;
        // OpenAPI, SDK and reference write it the first way, the guide the second.
        self.call(operation, |answer| {
            answer.read_object(&["HostedAuthUrl", "HostedAuthURL"])
        })
        .await
    }
}
