import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";

export default function HomePage() {
  return (
    <Page>
      <PageHeader title="Needs me" />
    </Page>
  );
}
